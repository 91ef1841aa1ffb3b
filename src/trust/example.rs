//! An example trust, one click away and labelled as one, so that a newcomer sees a comparison before typing anything.
//! Its figures are invented and belong to no trust.

use super::{Entries, Field};
use crate::measures::{MeasureId, Topic};

/// The figures of an invented trust with 182 pupils at key stage 2 and 534 at key stage 4.
#[must_use]
pub fn example() -> Entries {
    let figure = |id: &str| Field::figure(MeasureId::new(id));
    let mut entries = Entries::default();
    for (field, text) in [
        (Field::topic_pupils(Topic::KeyStage2), "182"),
        (figure("rwm_expected"), "65"),
        (Field::topic_pupils(Topic::KeyStage4), "534"),
        (figure("attainment_8"), "47.1"),
        (figure("progress_8"), "-0.12"),
        (Field::measure_pupils(MeasureId::new("progress_8")), "498"),
        (figure("english_maths_5"), "41"),
        (figure("ebacc_entry"), "52"),
    ] {
        entries.put(field, text);
    }
    entries
}
