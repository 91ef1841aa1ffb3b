//! A part of an opened measure: a question, the finding as its title, and what goes with it. Every part has this shape, so
//! that a reader who knows one knows all.

use yew::{Html, html};

use crate::app::full::views::one_measure::reading::Reading;
use crate::app::full::views::picture_export::{ExportedPicture, picture_export};
use crate::app::shared::{no_break, whole};
use crate::wording::Figures;
use crate::wording::interface::one_measure::part as wording;

/// The answer to one question.
pub(crate) enum Part {
    /// An answer.
    Shown(Html),
    /// None, and why: the question and a sentence.
    Without(&'static str, String),
    /// It is not asked of this measure.
    NotAsked,
}

impl Part {
    /// The answer, or why there is none: `otherwise` where it is not asked.
    pub(crate) fn or(self, question: &str, otherwise: &str) -> Html {
        match self {
            Self::Shown(html) => html,
            Self::Without(question, why) => without(question, &why),
            Self::NotAsked => without(question, otherwise),
        }
    }
}

/// A question without an answer, and why.
fn without(question: &str, why: &str) -> Html {
    html! {
        <section class="part part-without" data-part="without">
            <h5><span class="part-question">{ question.to_owned() }</span></h5>
            { sentence(why) }
        </section>
    }
}

/// The most notes and sources beside the first that are shown without being asked for.
const MOST_NOTES: usize = 1;

/// What goes into a part.
pub(crate) struct Parts<'a> {
    /// The measure's heading, from which the part's own is named.
    pub(crate) heading: &'a str,
    /// The part's name in the page.
    pub(crate) name: &'static str,
    pub(crate) question: &'static str,
    /// The finding, as a title.
    pub(crate) headline: String,
    pub(crate) body: Html,
    /// Its picture, as it can be shared.
    pub(crate) taken: Option<ExportedPicture>,
    /// The figures of its picture.
    pub(crate) figures: Option<Figures>,
    /// What to know besides.
    pub(crate) notes: Vec<String>,
    /// Where its figures come from.
    pub(crate) sources: Vec<String>,
}

/// The part as it is shown.
pub(crate) fn part(part: Parts<'_>) -> Html {
    let id = format!("{}-{}", part.heading, part.name);
    let notes = notes(&part);
    let taken = part.taken.clone().map(|taken| {
        picture_export(ExportedPicture {
            // A measure has several pictures: no file takes another's place, and no text in the page another's name.
            file: format!("{}-{}", taken.file, part.name),
            sentence: part.headline.clone(),
            sources: part.sources.clone(),
            figures: part.figures.clone(),
            ..taken
        })
    });
    html! {
        <section class="part" key={part.name} data-part={part.name} aria-labelledby={id.clone()}>
            <h5 {id} tabindex="-1">
                <span class="part-question">{ part.question }<span class="spoken">{ ": " }</span></span>
                <span class="part-headline">{ no_break(&part.headline) }</span>
            </h5>
            { part.body }
            if let Some(figures) = &part.figures {
                <Reading figures={figures.clone()} id={format!("{}-{}-reading", part.heading, part.name)} question={part.question} />
                <details class="part-figures">
                    <summary>
                        { wording::FIGURES }<span class="spoken">{ format!(": {}", part.question) }</span>
                    </summary>
                    { table(figures) }
                </details>
            }
            { notes }
            if let Some(taken) = taken {
                { taken }
            }
        </section>
    }
}

/// The first note, and the others and the sources folded under it where there are many.
fn notes(part: &Parts<'_>) -> Html {
    let small = |said: &String| html! { <p class="part-note">{ no_break(said) }</p> };
    let named = part
        .sources
        .iter()
        .map(|said| html! { <p class="part-source">{ whole(said) }</p> });
    let mut said = part.notes.iter();
    let first = said.next();
    let others = said.map(small).chain(named).collect::<Vec<_>>();
    html! {
        <>
            { for first.map(small) }
            if others.len() > MOST_NOTES {
                <details class="part-notes">
                    <summary>
                        { wording::NOTES }<span class="spoken">{ format!(": {}", part.question) }</span>
                    </summary>
                    { for others }
                </details>
            } else {
                { for others }
            }
        </>
    }
}

/// A sentence of a part.
pub(crate) fn sentence(text: &str) -> Html {
    html! { <p class="part-sentence">{ no_break(text) }</p> }
}

/// A table of figures. It is scrolled by itself where a page is narrower than its rows.
pub(crate) fn table(figures: &Figures) -> Html {
    let cell = |(place, text): (usize, &String)| match place {
        0 => html! { <th scope="row">{ whole(text) }</th> },
        _ => html! { <td>{ no_break(text) }</td> },
    };
    html! {
        <div class="figures-frame" tabindex="0" role="group" aria-label={figures.caption.clone()}>
            <table class="ladder figures">
                <caption>{ whole(&figures.caption) }</caption>
                <thead>
                    <tr>{ for figures.columns.iter().map(|column| html! { <th scope="col">{ whole(column) }</th> }) }</tr>
                </thead>
                <tbody>
                    {
                        for figures.rows.iter().map(|row| html! {
                            <tr>{ for row.iter().enumerate().map(cell) }</tr>
                        })
                    }
                </tbody>
            </table>
        </div>
    }
}
