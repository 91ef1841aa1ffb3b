//! What groups of pupils are called.

use crate::measures::PupilGroup;

impl PupilGroup {
    /// Within a sentence: "disadvantaged pupils".
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "all pupils",
            Self::Disadvantaged => "disadvantaged pupils",
            Self::Others => "pupils who are not disadvantaged",
            Self::Gap => "gap between disadvantaged and other pupils",
            Self::FreeSchoolMeals => "pupils eligible for free school meals",
            Self::NotFreeSchoolMeals => "pupils not eligible for free school meals",
        }
    }
}
