//! The Department's claim in its own words, beside what the same sum gives here.

use yew::{Html, html};

use crate::analysis::{Claim, ClaimRow};
use crate::national::National;
use crate::wording::interface::sector::claim as wording;

/// The claim. Where the trusts that it counts are not loaded, it stands without the check.
pub(crate) fn claim(national: &National) -> Html {
    html! {
        <section class="sector-claim" aria-labelledby="sector-claim">
            <h3 id="sector-claim">{ wording::HEADING }</h3>
            <blockquote><p>{ wording::quoted(Claim::QUOTED) }</p></blockquote>
            <p>{ Claim::BESIDES }</p>
            <p class="sector-small">{ wording::source(Claim::SOURCE) }</p>
            if let Some(claim) = Claim::checked(national) {
                <p class="sector-checked">{ claim.sentence() }</p>
                { checked(&claim) }
            }
        </section>
    }
}

fn checked(claim: &Claim) -> Html {
    let row = |row: &ClaimRow| {
        html! {
            <tr>
                <th scope="row">{ row.what() }</th>
                <td>{ row.claimed() }</td>
                <td>{ row.found() }</td>
                <td>{ if row.same { wording::YES } else { wording::NO } }</td>
            </tr>
        }
    };
    html! {
        <table class="sector-table sector-claimed">
            <caption>{ wording::CAPTION }</caption>
            <thead>
                <tr>
                    <th scope="col">{ wording::WHOSE }</th>
                    <th scope="col">{ wording::CLAIMED }</th>
                    <th scope="col">{ wording::HERE }</th>
                    <th scope="col">{ wording::AS_CLAIMED }</th>
                </tr>
            </thead>
            <tbody>{ for claim.rows.iter().map(row) }</tbody>
        </table>
    }
}
