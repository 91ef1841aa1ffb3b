//! The row of a measure in the overview, the same in both programs: its name and whose figure it is, the figure, the strip of
//! places, and the verdict in words. What a row opens, and how, is the program's.

use yew::{Html, html};

use super::no_break::no_break;
use super::text_content::whole;
use super::{finding_heading, place_strip};
use crate::analysis::Finding;
use crate::measures::{Measure, PupilGroup};

/// What is said in the last column: the verdict, and the place or what takes its place.
pub(crate) struct RowVerdict {
    pub(crate) verdict: String,
    pub(crate) place: String,
    /// Among whom, after it, for those who do not see the axis.
    pub(crate) among: String,
    /// Whether it is one of those that stand out.
    pub(crate) stands_out: bool,
}

/// How a row begins, whatever is said of the figure.
pub(crate) struct RowHead<'a> {
    pub(crate) measure: &'a Measure,
    pub(crate) group: PupilGroup,
    /// Whose figure it is: the pupils and the years.
    pub(crate) who: String,
    /// The figure, and what it is counted in where a sign does not say it: "17", "percentage points".
    pub(crate) value: (String, String),
    /// The strip, or nothing.
    pub(crate) strip: Html,
    pub(crate) said: RowVerdict,
    /// What opens the row.
    pub(crate) open: Html,
}

impl<'a> RowHead<'a> {
    /// That of a finding.
    pub(crate) fn of(finding: &'a Finding, open: Html) -> Self {
        Self {
            measure: finding.measure(),
            group: finding.group(),
            who: finding.pupils_and_years(),
            value: finding.value_in_brief(),
            strip: place_strip(finding),
            said: RowVerdict {
                verdict: finding.verdict_in_brief().to_owned(),
                place: finding.place_in_brief(),
                among: finding.peers_in_brief(),
                stands_out: finding.stands_out().is_some(),
            },
            open,
        }
    }
}

/// A measure's name, and whose outcomes where they are not everybody's.
pub(crate) fn measure_name(measure: &Measure, group: PupilGroup) -> Html {
    html! {
        <>
            { &measure.short_name }
            if group != PupilGroup::All {
                <span class="line-group">{ format!("{}{}", ", ", group.name()) }</span>
            }
        </>
    }
}

/// The head of the row as it is shown.
pub(crate) fn row_head(head: RowHead<'_>) -> Html {
    let RowVerdict {
        verdict,
        place,
        among,
        stands_out,
    } = head.said;
    let (value, unit) = head.value;
    html! {
        <div class="line-head">
            <div class="line-name">
                <h4 id={finding_heading(&head.measure.id, head.group)} tabindex="-1">{ measure_name(head.measure, head.group) }</h4>
                <p class="line-who">{ no_break(&head.who) }{ head.open }</p>
            </div>
            <p class="line-value"><strong>{ whole(&value) }</strong><span class="line-unit">{ whole(&unit) }</span></p>
            <div class="line-strip">{ head.strip }</div>
            <div class="line-said">
                <p class="line-verdict" data-stands-out={stands_out.then_some("")}>{ whole(&verdict) }</p>
                <p class="line-place">{ no_break(&place) }<span class="spoken">{ whole(&among) }</span></p>
            </div>
        </div>
    }
}

/// The axis that the strips below share, named once.
pub(crate) fn strip_axis([left, right]: [&'static str; 2], among: &'static str) -> Html {
    html! {
        <p class="strip-axis" aria-hidden="true"><span>{ whole(left) }{ whole(among) }{ whole(right) }</span></p>
    }
}
