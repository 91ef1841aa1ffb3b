//! What the exported table of schools says of itself, above its headings.

use crate::analysis::Disclosure;

/// The title; `left_out` is what the file has in place of a figure that is left out, and `some_refused` whether cells that
/// cannot be used are left out too.
pub(crate) fn school_csv_title(
    is_example: bool,
    disclosure: Disclosure,
    left_out: &str,
    some_refused: bool,
) -> String {
    let what = if is_example {
        "Example data, not a real trust."
    } else {
        "School figures as entered in Trust Benchmark."
    };
    match disclosure {
        Disclosure::Guarded => {
            let refused = if some_refused {
                " Cells that cannot be used are empty."
            } else {
                ""
            };
            format!("{what} Figures that could reveal 1 to 5 pupils are left out ({left_out}).{refused}")
        }
        Disclosure::PrivateCopy => format!("{what} Private copy: includes small numbers of pupils."),
    }
}
