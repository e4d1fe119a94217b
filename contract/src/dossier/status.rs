//! The ten statuses under which offices exchange dossiers.

use serde::{Deserialize, Serialize};

/// In the order of their numbers, 1 to 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum DossierStatus {
    /// Mới đăng ký.
    Registered,
    /// Được tiếp nhận.
    Received,
    /// Không được tiếp nhận.
    NotAccepted,
    /// Đang xử lý.
    Processing,
    /// Yêu cầu bổ sung giấy tờ.
    MorePapers,
    /// Yêu cầu thực hiện nghĩa vụ tài chính.
    Payment,
    /// Công dân yêu cầu rút hồ sơ.
    Withdrawn,
    /// Dừng xử lý.
    Halted,
    /// Đã xử lý xong.
    Settled,
    /// Đã trả kết quả.
    Returned,
    #[serde(other)]
    Unknown,
}

impl DossierStatus {
    pub const ALL: [Self; 10] = [
        Self::Registered,
        Self::Received,
        Self::NotAccepted,
        Self::Processing,
        Self::MorePapers,
        Self::Payment,
        Self::Withdrawn,
        Self::Halted,
        Self::Settled,
        Self::Returned,
    ];

    /// Of a number from 1 to 10.
    pub fn of_number(number: u8) -> Option<Self> {
        let at = usize::from(number).checked_sub(1)?;
        Self::ALL.get(at).copied()
    }

    /// Whether one may follow the other. What is done stays done; a halted dossier does not go on.
    pub fn may_become(self, next: Self) -> bool {
        use DossierStatus::{
            Halted, MorePapers, NotAccepted, Payment, Processing, Received, Registered, Returned,
            Settled, Withdrawn,
        };
        match self {
            Registered => matches!(next, Received | NotAccepted | MorePapers | Withdrawn),
            Received => matches!(
                next,
                Processing | MorePapers | Payment | Withdrawn | Halted | Settled
            ),
            Processing => matches!(next, MorePapers | Payment | Withdrawn | Halted | Settled),
            MorePapers => matches!(
                next,
                Received | Processing | Withdrawn | Halted | NotAccepted
            ),
            Payment => matches!(next, Processing | Withdrawn | Halted | Settled),
            Settled => matches!(next, Returned | Payment),
            NotAccepted | Withdrawn | Halted | Returned | Self::Unknown => false,
        }
    }

    /// Nothing follows any more.
    pub fn is_final(self) -> bool {
        matches!(
            self,
            Self::NotAccepted | Self::Withdrawn | Self::Halted | Self::Returned
        )
    }
}
