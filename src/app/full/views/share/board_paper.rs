//! The board paper, seen as it will be printed: choices over it, and the sheet itself.

use yew::{Callback, Html, function_component, html, use_state_eq};

use crate::analysis::{Comparison, Line};
use crate::app::full::store::Store;
use crate::app::full::theme::Theme;
use crate::app::full::views::incremental::use_incremental;
use crate::app::full::views::one_measure::{moved_sentence, target_sentence};
use crate::app::full::views::paper::PrintButton;
use crate::app::full::views::schools::Dispatcher;
use crate::app::full::views::share::paper_choices::choices;
use crate::app::full::views::share::paper_picture::PaperPicture;
use crate::app::full::views::share::paper_sentence::PaperSentenceView;
use crate::app::full::views::store_props::InPictures;
use crate::app::shared::{no_break, place_strip, whole};
use crate::browser::clock;
use crate::entry::PaperPart;
use crate::export::{BoardPaper, BoardPaperQuery, PaperMeasure, PaperRow, PaperSentence};
use crate::measures::MeasureGroup;
use crate::wording::board_paper as paper_wording;
use crate::wording::interface::share::paper as wording;

/// The choices, and then the sheet.
#[function_component]
pub(crate) fn BoardPaperSection(props: &InPictures) -> Html {
    let store = &props.store;
    let changing = use_state_eq(|| false);
    let toggle = {
        let changing = changing.clone();
        Callback::from(move |_| changing.set(!*changing))
    };
    let there = use_incremental(2);
    let paper = found(store);
    html! {
        <section class="paper-section" aria-labelledby="board-paper" data-changing={changing.then_some("")}>
            <h3 id="board-paper" tabindex="-1">{ wording::HEADING }</h3>
            <p class="part-note">{ wording::NOTE }</p>
            { choices(store, &paper) }
            <div class="tools">
                <PrintButton edits={store.edits} label={wording::PRINT} leads_out=true />
                <button type="button" class="quiet" data-action="change-paper" aria-pressed={changing.to_string()} onclick={toggle}>
                    { wording::CHANGE_WORDS }
                </button>
            </div>
            if there > 1 {
                { sheet(store, props.theme.as_ref(), &paper, *changing) }
            }
        </section>
    }
}

/// The paper of what is found now.
fn found(store: &Store) -> BoardPaper {
    BoardPaper::of(&BoardPaperQuery {
        trust_name: store.entry.trust_name.given(),
        is_example: store.entry.core.is_example,
        day: clock::written_out(),
        lines: &store.derived.overview.lines,
        unlisted: store.unlisted_trust(),
        marks: &store.derived.overview.marks,
        is_withheld: &|line| store.withholds(&MeasureGroup::new(line.measure.id.clone(), line.group)),
        would_take: &|finding| {
            let target = target_sentence(finding, &store.scenarios.of(&finding.key()));
            let moved = moved_sentence(store, finding).map(|said| wording::tried(&said));
            target.into_iter().chain(moved).collect()
        },
        reflections: &store.entry.reflections,
        choices: &store.entry.paper,
    })
}

fn sheet(store: &Store, theme: Option<&Theme>, paper: &BoardPaper, changing: bool) -> Html {
    let dispatcher = Dispatcher(store.dispatcher());
    let sentence = |sentence: &PaperSentence| {
        html! { <PaperSentenceView key={sentence.id.clone()} sentence={sentence.clone()} {changing} dispatcher={dispatcher.clone()} /> }
    };
    let list = |sentences: &[PaperSentence]| html! { <ul>{ for sentences.iter().map(|one| html! { <li>{ sentence(one) }</li> }) }</ul> };
    let part = |part: PaperPart, is_there: bool, body: Html| {
        if !is_there || !store.entry.paper.shows(part) {
            return Html::default();
        }
        html! {
            <section class="paper-part" data-paper-part={part.id()}>
                <h4>{ part.heading() }</h4>
                { body }
            </section>
        }
    };
    let measure = |one: &PaperMeasure| {
        html! {
            <div class="paper-measure" key={one.finding.key().to_string()} data-paper-measure={one.finding.key().to_string()}>
                <h5>{ whole(&one.heading) }</h5>
                if let Some(theme) = theme {
                    <PaperPicture finding={one.finding.clone()} font_family={theme.font_family.clone()} />
                }
                { for one.sentences.iter().map(sentence) }
            </div>
        }
    };
    html! {
        <article class="board-paper" aria-label={wording::HEADING}>
            <header>
                <p class="paper-trust">{ whole(&paper.trust) }</p>
                if let Some(example) = paper.example {
                    <p class="paper-example">{ example }</p>
                }
                <p class="paper-dated">{ whole(&paper.dated) }</p>
            </header>
            <div class="paper-headline">{ sentence(&paper.headline) }</div>
            { part(PaperPart::Overview, !paper.overview.is_empty(), overview(paper)) }
            { part(PaperPart::Measures, !paper.measures.is_empty(), html! {
                <div class="paper-measures">{ for paper.measures.iter().map(measure) }</div>
            }) }
            { part(PaperPart::WouldTake, !paper.would_take.is_empty(), list(&paper.would_take)) }
            { part(PaperPart::Limits, !paper.limits.is_empty(), list(&paper.limits)) }
            { part(PaperPart::Reflections, !paper.reflections.is_empty(), html! {
                <dl>
                    {
                        for paper.reflections.iter().map(|(question, text)| html! {
                            <div><dt>{ whole(question) }</dt><dd class="paper-words">{ whole(text) }</dd></div>
                        })
                    }
                </dl>
            }) }
            { part(PaperPart::Sources, true, html! {
                <>{ for paper.sources.iter().map(|source| html! { <p class="paper-source">{ whole(source) }</p> }) }</>
            }) }
            if paper.has_own_words() {
                <p class="paper-source">{ wording::OWN_MARK }{ " " }{ wording::OWN_WORDS }</p>
            }
        </article>
    }
}

fn overview(paper: &BoardPaper) -> Html {
    let shown = paper.overview.iter().filter_map(|row| match row {
        PaperRow::Shown(line) => line.finding(),
        PaperRow::Withheld(_) => None,
    });
    let ends: Vec<_> = shown
        .filter(|finding| finding.on_axis().is_some())
        .map(|finding| finding.axis_ends())
        .collect();
    html! {
        <>
            <table class="paper-overview">
                <thead>
                    <tr>{ for wording::columns(&ends).iter().map(|column| html! { <th scope="col">{ whole(column) }</th> }) }</tr>
                </thead>
                <tbody>{ for paper.overview.iter().map(row) }</tbody>
            </table>
            if let Some(further) = &paper.further_rows {
                <p class="paper-source">{ whole(further) }</p>
            }
            if !ends.is_empty() {
                <p class="paper-source strip-key">{ wording::STRIP }</p>
            }
        </>
    }
}

fn row(row: &PaperRow) -> Html {
    let line: &Line = match row {
        PaperRow::Shown(line) => line,
        PaperRow::Withheld(name) => {
            return html! {
                <tr><th scope="row">{ whole(name) }</th><td colspan="4">{ paper_wording::WITHHELD }</td></tr>
            };
        }
    };
    let name = wording::name_of(&line.measure, line.group);
    let cells = |value: String, strip: Html, said: [String; 2], who: String| {
        let [verdict, place] = said;
        html! {
            <tr data-paper-row={MeasureGroup::new(line.measure.id.clone(), line.group).to_string()}>
                <th scope="row">{ whole(&name) }</th>
                <td class="paper-value">{ no_break(&value) }</td>
                <td class="paper-strip">{ strip }</td>
                <td><strong>{ whole(&verdict) }</strong>{ " " }{ no_break(&place) }</td>
                <td class="paper-who">{ no_break(&who) }</td>
            </tr>
        }
    };
    match &line.comparison {
        Comparison::Finding(finding) => {
            let (value, unit) = finding.value_in_brief();
            cells(
                wording::value(&value, &unit),
                place_strip(finding),
                [finding.verdict_in_brief().to_owned(), finding.place_in_brief()],
                finding.pupils_and_years(),
            )
        }
        Comparison::BesideEngland(beside) => cells(
            beside.value_text(),
            Html::default(),
            [
                beside.verdict_in_brief().to_owned(),
                wording::england(&beside.england_value(), beside.england().year),
            ],
            beside.pupils_and_year(),
        ),
        Comparison::WithoutRange(placed) => cells(
            placed.value_text(),
            Html::default(),
            [
                placed.headline().to_owned(),
                placed.england_text().unwrap_or_default(),
            ],
            placed.peers().year().to_string(),
        ),
        Comparison::Without(outcome) => html! {
            <tr><th scope="row">{ whole(&name) }</th><td colspan="4">{ whole(&paper_wording::without(outcome)) }</td></tr>
        },
    }
}
