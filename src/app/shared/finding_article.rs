//! One finding in full: the conclusion, the sentence, the picture, the table, and what to know before concluding more.

use std::rc::Rc;

use yew::{Callback, Html, html};

use super::no_break::no_break;
use super::year_select::year_select;
use super::{Picture, Standing, Theme, percentile_table};
use crate::analysis::Finding;
use crate::measures::{AcademicYear, MeasureId, PupilGroup};
use crate::wording::interface::{finding_article as wording, results_year as year_wording};

/// A finding and what its article needs besides.
pub(crate) struct Article<'a> {
    pub(crate) finding: Rc<Finding>,
    /// The least and greatest figures of the measure in all its pictures.
    pub(crate) span: (f64, f64),
    /// What it can be compared with: each year, and how it is called.
    pub(crate) choices: Vec<(AcademicYear, String)>,
    pub(crate) on_year: Callback<AcademicYear>,
    pub(crate) theme: Option<&'a Theme>,
}

/// The article as it is shown.
pub(crate) fn finding_article(article: &Article<'_>) -> Html {
    let finding = &article.finding;
    let id = &finding.measure().id;
    let heading = finding_heading(id, finding.group());
    let name = &finding.measure().short_name;
    html! {
        <article key={id.as_str()} class="finding" data-measure={id.to_string()} aria-labelledby={heading.clone()}>
            <h3 id={heading} tabindex="-1">
                <span class="finding-measure">{ name }<span class="spoken">{ ": " }</span></span>
                <span class="finding-headline">{ finding.headline() }</span>
            </h3>
            <p class="finding-sentence">
                <strong>
                    { finding.value_text() }{ " " }
                    <span class="unbroken">{ format!("({})", finding.interval_text()) }</span>
                </strong>
                { wording::is(&finding.standing()) }
                <span class="unbroken">{ finding.range_text() }</span>
                { format!(", {}.{}", finding.peers().year(), finding.whose_years()) }
            </p>
            <Picture<Standing> drawing={Standing::Finding(Rc::clone(finding))} span={article.span} theme={article.theme.cloned()} />
            { finding_notes(finding, compare_with(&format!("{id}-compared-with"), article)) }
        </article>
    }
}

/// What goes with the picture of a finding: its table, how sure it is, whom it is compared with, and what to know before
/// concluding anything. `choice` chooses other peers.
pub(crate) fn finding_notes(finding: &Finding, choice: Html) -> Html {
    let name = &finding.measure().short_name;
    let notes = [
        Some(finding.how_sure()),
        finding.basis_text(),
        finding.band_text(),
        finding.england_text(),
    ];
    html! {
        <>
            <div class="finding-more">
                { percentile_table(finding) }
                <div class="finding-notes">
                    { for notes.into_iter().flatten().map(|note| html! { <p>{ no_break(&note) }</p> }) }
                    { choice }
                    <p class="finding-population">{ finding.compared_with() }</p>
                </div>
            </div>
            <details class="finding-caveats">
                <summary>
                    { wording::BEFORE_CONCLUDING }<span class="spoken">{ wording::about(name) }</span>
                </summary>
                <ul>{ for finding.caveats().into_iter().map(|caveat| html! { <li>{ caveat }</li> }) }</ul>
                <p>{ wording::why_it_matters(&finding.measure().why) }</p>
                <p>{ wording::definition(&finding.measure().definition) }</p>
                <p>{ wording::next_figures(&finding.measure().next_release) }</p>
                <p>{ finding.source() }</p>
            </details>
        </>
    }
}

/// The id of the heading of a measure's finding for a group of pupils.
pub(crate) fn finding_heading(measure: &MeasureId, group: PupilGroup) -> String {
    match group {
        PupilGroup::All => format!("{measure}-finding"),
        group => format!("{measure}-{}-finding", group.id()),
    }
}

/// The choice of the population and year that a figure is compared with; absent where there is but one.
fn compare_with(name: &str, article: &Article<'_>) -> Html {
    let chosen = article.finding.peers().year();
    if article.choices.len() < 2 {
        return Html::default();
    }
    let label = html! {
        <>{ wording::COMPARE_WITH }<span class="spoken">{ wording::for_measure(&article.finding.measure().short_name) }</span></>
    };
    year_select(
        name,
        label,
        &article.choices,
        Some(chosen),
        year_wording::CHOOSE,
        article.on_year.clone(),
    )
}
