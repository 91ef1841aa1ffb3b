//! What a trust is told that no table of trusts could hold.

use crate::analysis::Unlisted;

impl Unlisted {
    /// Whom it is compared with, and what that leaves out.
    #[must_use]
    pub fn said(self) -> String {
        match self {
            Self::SpecialOnly => "Your schools are special schools or alternative provision. The Department’s tables of \
                 trusts hold mainstream schools only, so nobody in them is like you, and where you stand among them says \
                 little of your work. Attendance, suspensions and teachers have measures of special schools; there you \
                 are compared with the special schools of local authorities."
                .to_owned(),
            Self::MiddleOnly => "Your schools are middle schools. Most trusts in the Department’s tables have primary \
                 schools, which teach their pupils for seven years before key stage 2 ends; yours have taught them for \
                 two or three. They are the nearest there is."
                .to_owned(),
            Self::FewSchools(schools) => {
                let schools = match schools {
                    1 => "one school",
                    _ => "two schools",
                };
                format!(
                    "With {schools} you are in none of the Department’s tables, which hold trusts with three or more. \
                     Where you are compared with those, they are larger; “trusts of any size” and “schools” can be \
                     chosen where there are figures of them."
                )
            }
        }
    }
}
