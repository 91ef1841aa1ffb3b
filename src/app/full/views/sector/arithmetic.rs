//! The sum: its question, its answer in large type with what to know beside it, and the same sum for other trusts.

use yew::{Html, Properties, function_component, html, use_memo, use_state_eq};

use crate::analysis::{NoSector, Sector, SectorRows, SectorTrusts};
use crate::app::full::views::national_props::SameNational;
use crate::app::full::views::sector::controls::{Choice, SectorInputs, controls};
use crate::app::full::views::sector::use_announced;
use crate::app::shared::no_break;
use crate::measures::Measure;
use crate::wording::SectorRow;
use crate::wording::SectorTable;
use crate::wording::interface::sector::arithmetic as wording;

#[derive(Properties, PartialEq)]
pub(crate) struct ArithmeticProps {
    pub(crate) national: SameNational,
    pub(crate) measure: Measure,
}

#[function_component]
pub(crate) fn Arithmetic(ArithmeticProps { national, measure }: &ArithmeticProps) -> Html {
    let asked = use_state_eq(SectorInputs::default);
    // Only then are the trusts gathered again; moving the percentile asks the same ones again.
    let gathered = use_memo(
        (national.clone(), asked.trusts, asked.group, asked.smallest),
        |(national, ..)| gathered(national, measure, &asked),
    );
    let rows = use_memo((national.clone(), asked.group), |(national, group)| {
        SectorRows::new(&national.0, measure, *group)
    });
    let sector = (*gathered).clone().map(|sector| sector.at(asked.percentile));
    use_announced(Some(match &sector {
        Ok(sector) => sector.sentence(),
        Err(why) => why.to_string(),
    }));

    html! {
        <section class="sector-sum" aria-labelledby="sector-answer">
            { controls(&asked, &choices(national, measure, &asked)) }
            {
                match &sector {
                    Ok(sector) => answer(sector, &rows.table(sector)),
                    Err(why) => html! {
                        <div class="sector-answer">
                            <h3 id="sector-answer">{ wording::NO_ANSWER }</h3>
                            <p>{ why.to_string() }</p>
                        </div>
                    },
                }
            }
        </section>
    }
}

/// The trusts that can be counted, by their names.
fn choices(national: &SameNational, measure: &Measure, asked: &SectorInputs) -> Vec<Choice> {
    let all = SectorTrusts::all(&national.0, &measure.id, asked.group);
    let chosen = asked.trusts.or_else(|| all.first().copied());
    let choice = |trusts: SectorTrusts| {
        Some(Choice {
            label: trusts.label(&national.0, &measure.id, asked.group)?,
            chosen: Some(trusts) == chosen,
            trusts,
        })
    };
    all.into_iter().filter_map(choice).collect()
}

/// The trusts asked for; the first that there are, those of any size, before any are chosen.
fn gathered(national: &SameNational, measure: &Measure, asked: &SectorInputs) -> Result<Sector, NoSector> {
    let all = SectorTrusts::all(&national.0, &measure.id, asked.group);
    let trusts = asked.trusts.or_else(|| all.first().copied());
    let trusts = trusts.ok_or(NoSector::NobodyLeft)?;
    let question = trusts.question(asked.group, asked.percentile, asked.smallest);
    Sector::new(
        &national.0,
        &measure.id,
        measure.unit,
        measure.direction,
        question,
    )
}

fn answer(sector: &Sector, table: &SectorTable) -> Html {
    html! {
        <>
            <div class="sector-answer">
                <h3 id="sector-answer">{ sector.headline() }</h3>
                <p class="sector-sentence">{ sector.sentence() }</p>
                <p class="sector-small">{ sector.england_text() }</p>
            </div>
            <div class="sector-beside">
                <h4>{ wording::CAVEATS }</h4>
                <ul>{ for sector.caveats().iter().map(|caveat| html! { <li>{ no_break(caveat) }</li> }) }</ul>
            </div>
            <div class="sector-others">
                { other_trusts(table) }
                <p class="sector-small">{ sector.who_they_are() }</p>
                <p class="sector-small">{ sector.source() }</p>
            </div>
        </>
    }
}

/// The same sum for other trusts. Its roles are stated because a narrow page stacks its cells, and some browsers then take
/// it for no table.
fn other_trusts(table: &SectorTable) -> Html {
    let row = |row: &SectorRow| {
        html! {
            <tr role="row" class={row.chosen.then_some("sector-chosen")} data-chosen={row.chosen.then_some("true")}>
                <th scope="row" role="rowheader">
                    { &row.who }
                    if row.chosen { <span class="sector-mark">{ wording::YOUR_CHOICE }</span> }
                </th>
                { for row.cells.iter().map(|cell| html! { <td role="cell">{ cell }</td> }) }
            </tr>
        }
    };
    html! {
        <table class="sector-table" role="table">
            <caption>{ &table.caption }</caption>
            <thead role="rowgroup">
                <tr role="row">
                    { for table.columns.iter().map(|column| html! {
                        <th scope="col" role="columnheader">{ column }</th>
                    }) }
                </tr>
            </thead>
            <tbody role="rowgroup">{ for table.rows.iter().map(row) }</tbody>
        </table>
    }
}
