//! The words of the contract: what is accepted, what is refused, what goes over the wire.

mod alerts;
mod codes;
mod dates;
mod dossiers;
mod egdi;
mod enterprises;
mod news;
mod programmes;
mod queries;
mod receipts;
mod submissions;
mod times;
mod wire;
