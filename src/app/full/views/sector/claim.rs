//! The Department's claim in its own words, beside what comes out of the same sum here.

use yew::{Html, html};

use crate::analysis::{Claim, ClaimRow};
use crate::national::National;

/// The claim. Where the trusts that it counts are not loaded, it stands without the check.
pub(crate) fn claim(national: &National) -> Html {
    html! {
        <section class="sector-claim" aria-labelledby="sector-claim">
            <h3 id="sector-claim">{ "What the Department claimed in 2022" }</h3>
            <blockquote><p>{ format!("“{}”.", Claim::QUOTED) }</p></blockquote>
            <p>{ Claim::BESIDES }</p>
            <p class="sector-small">{ format!("Source: {}", Claim::SOURCE) }</p>
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
                <td>{ if row.same { "yes" } else { "no" } }</td>
            </tr>
        }
    };
    html! {
        <table class="sector-table sector-claimed">
            <caption>{ "The figure, and percentage points above England’s" }</caption>
            <thead>
                <tr>
                    <th scope="col">{ "Whose outcomes" }</th>
                    <th scope="col">{ "Claimed" }</th>
                    <th scope="col">{ "Here" }</th>
                    <th scope="col">{ "As claimed" }</th>
                </tr>
            </thead>
            <tbody>{ for claim.rows.iter().map(row) }</tbody>
        </table>
    }
}
