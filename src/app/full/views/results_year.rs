//! The year of the results that are entered, chosen once for all of them, or for the pupils of a part of the trust's work.

use yew::{Callback, Html, html};

use crate::app::full::action::Action;
use crate::app::full::state::State;
use crate::app::full::store::Store;
use crate::app::shared::results_year_choice;
use crate::entry::Field;
use crate::measures::{AcademicYear, CohortId, Measure};
use crate::wording::interface::results_year as wording;

/// A part of the trust's work with more kinds of pupils than these has one choice for all of them.
const MOST_CHOICES: usize = 3;

/// The choice of the year of all results.
pub(crate) fn results_year(store: &Store) -> Html {
    let topics = &store.settings.topics;
    let shown = store
        .each_measure()
        .filter(|measure| topics.contains(&measure.topic));
    let kept = store.results_year_of(&State::cohorts_of(shown));
    choice(
        store,
        &Field::results_year(None),
        Html::default(),
        kept,
        Vec::new(),
    )
}

/// The choice of the year of the results of some measures, for each kind of pupils.
pub(crate) fn results_years_of(store: &Store, measures: &[&Measure]) -> Html {
    let cohorts = State::cohorts_of(measures.iter().copied());
    let each: Vec<Vec<CohortId>> = if cohorts.len() > MOST_CHOICES {
        vec![cohorts]
    } else {
        cohorts.into_iter().map(|cohort| vec![cohort]).collect()
    };
    let several = each.len() > 1;
    let one = |cohorts: Vec<CohortId>| {
        let field = Field::results_year(cohorts.first().cloned());
        let label = cohorts.first().filter(|_| several).map(|cohort| {
            let label = Field::cohort_pupils(cohort.clone()).label(store.each_measure());
            html! { { wording::of_cohort(&label) } }
        });
        let kept = store.results_year_of(&cohorts);
        choice(store, &field, label.unwrap_or_default(), kept, cohorts)
    };
    html! { <>{ for each.into_iter().map(one) }</> }
}

fn choice(
    store: &Store,
    field: &Field,
    label: Html,
    kept: Option<AcademicYear>,
    cohorts: Vec<CohortId>,
) -> Html {
    let dispatcher = store.dispatcher();
    let several = cohorts.len() != 1 && store.entries().has_results_years();
    let on_year =
        Callback::from(move |year| dispatcher.dispatch(Action::ChooseResultsYear(cohorts.clone(), year)));
    results_year_choice(&field.name(), label, store.latest_results, kept, several, on_year)
}
