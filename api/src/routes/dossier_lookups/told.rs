//! What is told of a dossier: its stage to everybody, all of it to who has the secret.

use contract::{
    AgencyName, Basis, Bilingual, Dossier, DossierLookup, DossierStage, FoundDossier, Moment,
};

use crate::{AppState, dossiers::Proof, store::Kept};

/// Whether a question may see the dossier whose secret has this proof.
pub fn may_see(state: &AppState, lookup: &DossierLookup, proof: Option<&Proof>) -> bool {
    match &lookup.secret {
        None => true,
        Some(secret) => {
            let proof = proof.map(|proof| proof.as_slice());
            state.keeper.is_right(proof, &lookup.code, secret)
        }
    }
}

/// What a question that may see the dossier is told of it.
pub fn found(state: &AppState, lookup: &DossierLookup, kept: Kept, now: Moment) -> FoundDossier {
    let stage = stage(state, &kept, now);
    if lookup.secret.is_none() {
        return FoundDossier::Stage(stage);
    }
    let about = kept.about;
    FoundDossier::Whole(Box::new(Dossier {
        stage,
        applicant: about.applicant,
        time_limit: about.time_limit,
        events: kept.events,
        papers: about.papers,
        fee: about.fee,
        result: about.result,
    }))
}

fn stage(state: &AppState, kept: &Kept, now: Moment) -> DossierStage {
    let root = kept.code.root();
    let name = state.units.get(root).map(|unit| unit.name.clone());
    DossierStage {
        agency: AgencyName {
            code: root.clone(),
            name: name.unwrap_or_else(|| Bilingual::vietnamese(root.as_str())),
        },
        procedure: kept.about.procedure.clone(),
        status: kept.status,
        as_of: kept.as_of,
        answered_at: now,
        basis: match kept.about.is_sample {
            true => Basis::Illustrative,
            false => Basis::Published,
        },
        code: kept.code.clone(),
    }
}
