//! A choice of a year.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use crate::entry::offered_results_years;
use crate::measures::AcademicYear;
use crate::wording::interface::results_year as wording;

/// A choice with this name among years, each with what it is called; `unchosen` is what is said where `chosen` is none of
/// them.
pub(super) fn year_select(
    name: &str,
    label: Html,
    choices: &[(AcademicYear, String)],
    chosen: Option<AcademicYear>,
    unchosen: &'static str,
    on_year: Callback<AcademicYear>,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        if let Ok(year) = event.target_unchecked_into::<HtmlSelectElement>().value().parse() {
            on_year.emit(year);
        }
    });
    let option = |(year, called): &(AcademicYear, String)| {
        html! { <option value={year.to_string()} selected={Some(*year) == chosen}>{ called }</option> }
    };
    html! {
        <p class="compare-with">
            <label for={name.to_owned()}>{ label }</label>
            <select id={name.to_owned()} name={name.to_owned()} {onchange}>
                if !choices.iter().any(|(year, _)| Some(*year) == chosen) {
                    <option selected=true>{ unchosen }</option>
                }
                { for choices.iter().map(option) }
            </select>
        </p>
    }
}

/// A choice of the year of the results that are entered, `latest` the first that is offered. Where none is kept, parts of
/// the trust's work may have `several`.
pub(crate) fn results_year_choice(
    name: &str,
    label: Html,
    latest: AcademicYear,
    kept: Option<AcademicYear>,
    several: bool,
    on_year: Callback<AcademicYear>,
) -> Html {
    let mut choices = offered_results_years(latest);
    if let Some(kept) = kept
        && choices.iter().all(|(year, _)| *year != kept)
    {
        choices.push((kept, kept.to_string()));
    }
    year_select(
        name,
        html! { <>{ wording::RESULTS_OF }{ label }</> },
        &choices,
        kept,
        if several {
            wording::SEVERAL
        } else {
            wording::CHOOSE
        },
        on_year,
    )
}
