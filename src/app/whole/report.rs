//! What follows from the figures and the choices.

pub(crate) use crate::comparison::{KnownPeers, Line, Overview as Report, Said};
