pub(crate) struct Found {
    pub(crate) held: usize,
    pub(crate) faults: Vec<String>,
}
pub(crate) fn of(_: &crate::trust::Trust) -> Found {
    Found {
        held: 0,
        faults: Vec::new(),
    }
}
