//! What a trust is told that no table of trusts could hold.

use crate::analysis::Unlisted;

impl Unlisted {
    /// Whom it is compared with, and what that leaves out.
    #[must_use]
    pub fn said(&self) -> String {
        match self {
            Self::SpecialOnly => "Your schools are special schools or alternative provision. DfE’s tables hold only \
                trusts’ mainstream schools, so no trust in them is like yours. Your place among them says little \
                about your work. Attendance, suspensions and teachers have special school measures, which you can \
                compare with England’s special schools."
                .to_owned(),
            Self::MiddleOnly => "Your schools are middle schools. Most trusts in DfE’s tables have primary schools, \
                which teach pupils for seven years before key stage 2 ends. Yours teach them for two or three. They \
                are the nearest comparison there is."
                .to_owned(),
            Self::MostlySpecial {
                name,
                special,
                schools,
                as_at,
            } => {
                let which = match (special, schools) {
                    (1, 1) => "the only school".to_owned(),
                    (2, 2) => "both schools".to_owned(),
                    (1, _) => format!("one of the {schools} schools"),
                    _ if special == schools => format!("all {schools} schools"),
                    _ => format!("{special} of the {schools} schools"),
                };
                let are = if *special == 1 {
                    "was a special school"
                } else {
                    "were special schools"
                };
                format!(
                    "On {as_at}, {which} of {name} {are} or alternative provision. Most trusts have mainly mainstream \
                     schools, so its place among them says little about its work."
                )
            }
            Self::FewSchools(schools) => {
                let schools = few(*schools);
                format!(
                    "With {schools} you are not in DfE’s tables, which hold trusts with three or more. Trusts in \
                     those comparisons are larger than yours. Where there are figures, you can choose “trusts of any \
                     size” or “schools” instead."
                )
            }
        }
    }

    /// The same on a board paper, in the trust's own voice and without what to do about it.
    #[must_use]
    pub fn on_paper(&self) -> String {
        match self {
            Self::SpecialOnly => {
                "Our schools are special schools or alternative provision. Most trusts have mainly \
                mainstream schools, so our place among them says little about our work."
                    .to_owned()
            }
            Self::MiddleOnly => {
                "Our schools are middle schools. They teach their pupils for two or three years \
                before key stage 2 ends, and most trusts’ schools for seven."
                    .to_owned()
            }
            Self::MostlySpecial { .. } => self.said(),
            Self::FewSchools(schools) => format!(
                "With {} we are smaller than the trusts in DfE’s tables, which have three or more.",
                few(*schools)
            ),
        }
    }
}

const fn few(schools: usize) -> &'static str {
    match schools {
        1 => "one school",
        _ => "two schools",
    }
}
