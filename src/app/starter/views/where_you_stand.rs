//! Where the figures stand: a finding for every measure that has one. Before anything is typed the country is shown
//! alone, so that the page is never empty.

use std::rc::Rc;

use yew::{Callback, Html, html};

use crate::analysis::{Finding, Outcome, Said, national_distribution};
use crate::app::shared::{Article, Picture, Standing, Theme, finding_article};
use crate::app::starter::catalogue::CatalogueEntry;
use crate::app::starter::state::Action;
use crate::app::starter::store::Store;
use crate::entry::Field;
use crate::measures::{AcademicYear, PupilGroup, Topic};
use crate::wording::interface::{compared as shared_wording, starter as wording};

/// The section in which figures are compared.
pub(crate) fn where_you_stand(store: &Store, theme: Option<&Theme>) -> Html {
    let found = |said: &Said| matches!(said, Said::Finding(_));
    let compared = store.outcomes().filter(|(_, outcome)| found(outcome)).count();
    let nothing_entered = store
        .outcomes()
        .all(|(_, outcome)| matches!(outcome, Said::Without(Outcome::Nothing)));
    html! {
        <section class="where-you-stand" aria-labelledby="where-you-stand">
            <h2 id="where-you-stand">{ if nothing_entered { wording::HEADING_BEFORE_FIGURES } else { shared_wording::HEADING } }</h2>
            if compared > 1 {
                <p class="chance">{ wording::by_chance(compared) }</p>
            }
            if nothing_entered {
                <div>{ for [Topic::KeyStage2, Topic::KeyStage4].into_iter().filter_map(|topic| country(store, theme, topic)) }</div>
            } else {
                <div>{ for store.outcomes().filter_map(|(entry, outcome)| measure_outcome(store, theme, entry, outcome)) }</div>
            }
        </section>
    }
}

fn measure_outcome(
    store: &Store,
    theme: Option<&Theme>,
    entry: &CatalogueEntry,
    outcome: &Said,
) -> Option<Html> {
    Some(match outcome {
        Said::Finding(finding) => found(store, theme, entry, finding),
        Said::Without(Outcome::Nothing | Outcome::Found(_))
        | Said::BesideEngland(_)
        | Said::WithoutRange(_) => return None,
        Said::Without(Outcome::Unreadable) => wanting(entry, &unreadable(store, entry)),
        Said::Without(Outcome::PupilsMissing) => wanting(entry, shared_wording::PUPILS_MISSING),
        Said::Without(Outcome::NotCompared(why)) => wanting(entry, &why.to_string()),
    })
}

/// Which field of a measure is to be corrected.
fn unreadable(store: &Store, entry: &CatalogueEntry) -> String {
    let wrong = Field::of([&*entry.measure])
        .into_iter()
        .find(|field| store.problem(field).is_some());
    let named = wrong
        .map(|field| field.label(store.catalogue.measures()))
        .unwrap_or_default();
    wording::unreadable(&named)
}

fn wanting(entry: &CatalogueEntry, what: &str) -> Html {
    html! {
        <div key={entry.measure.id.as_str()} class="wanting" data-wanting={entry.measure.id.to_string()}>
            <h3 class="finding-measure">{ &entry.measure.short_name }</h3>
            <p>{ what }</p>
        </div>
    }
}

fn found(store: &Store, theme: Option<&Theme>, entry: &CatalogueEntry, finding: &Rc<Finding>) -> Html {
    let choices = entry.peers.iter().map(|one| {
        let population = one.noun();
        (one.year(), format!("{}: {} {population}", one.year(), one.n()))
    });
    let on_year: Callback<AcademicYear> = {
        let (dispatcher, id) = (store.dispatcher(), entry.measure.id.clone());
        Callback::from(move |year| dispatcher.dispatch(Action::ChooseYear(id.clone(), year)))
    };
    finding_article(&Article {
        finding: Rc::clone(finding),
        span: entry.span,
        choices: choices.collect(),
        on_year,
        theme,
    })
}

/// A topic's first measure as the country did in it.
fn country(store: &Store, theme: Option<&Theme>, topic: Topic) -> Option<Html> {
    let entry = store.catalogue.of_topic(topic).next()?;
    let england = store
        .catalogue
        .national
        .england(&entry.measure.id, PupilGroup::All);
    let national_distribution = Rc::new(national_distribution(
        &entry.measure,
        PupilGroup::All,
        entry.peers(None)?,
        england.as_deref(),
    )?);
    Some(html! {
        <article key={entry.measure.id.as_str()} class="finding" data-country={entry.measure.id.to_string()}>
            <h3>
                <span class="finding-measure">{ &entry.measure.short_name }</span>
                <span class="finding-headline">{ national_distribution.headline() }</span>
            </h3>
            <Picture<Standing> drawing={Standing::NationalDistribution(national_distribution)} span={entry.span} theme={theme.cloned()} />
        </article>
    })
}
