//! The views and their fragments.

use proptest::prelude::*;
use trust_benchmark::measures::{MeasureGroup, MeasureId, PupilGroup};
use trust_benchmark::route::{AboutPart, MeasureTab, Section, View};

use crate::measures;

fn every_view() -> Vec<View> {
    let mut views: Vec<View> = Section::ALL.into_iter().map(View::of).collect();
    views.extend(AboutPart::ALL.into_iter().map(|part| View::About(Some(part))));
    for measure in measures() {
        for group in PupilGroup::ALL {
            let shown = MeasureGroup::new(measure.id.clone(), group);
            views.extend(MeasureTab::ALL.map(|tab| View::Measure(shown.clone(), tab)));
        }
    }
    views
}

#[test]
fn every_view_is_found_again_by_its_fragment() {
    let views = every_view();
    let mut fragments: Vec<_> = views.iter().map(View::fragment).collect();
    for (view, fragment) in views.iter().zip(&fragments) {
        assert_eq!(View::parse(fragment).as_ref(), Some(view));
        assert_eq!(View::parse(&format!("#{fragment}")).as_ref(), Some(view));
        let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_/".contains(letter);
        assert!(fragment.chars().all(plain), "{fragment}");
    }
    fragments.sort();
    fragments.dedup();
    assert_eq!(fragments.len(), views.len());
}

#[test]
fn a_tab_that_is_not_known_opens_the_first() {
    let shown = MeasureGroup::new(MeasureId::new("rwm_expected"), PupilGroup::Disadvantaged);
    let first = View::Measure(shown.clone(), MeasureTab::Chart);
    assert_eq!(first.fragment(), "measure/rwm_expected/disadvantaged");
    for tab in ["", "/", "/chart", "/nowhere", "/over-time/", "/over-time/more"] {
        let fragment = format!("#measure/rwm_expected/disadvantaged{tab}");
        assert_eq!(View::parse(&fragment).as_ref(), Some(&first), "{fragment}");
    }
    assert_eq!(
        View::parse("#measure/rwm_expected/disadvantaged/over-time"),
        Some(View::Measure(shown, MeasureTab::OverTime))
    );
}

#[test]
fn what_names_nothing_is_ignored() {
    assert_eq!(View::parse(""), Some(View::Trust));
    assert_eq!(View::parse("#"), Some(View::Trust));
    for nothing in [
        "nowhere",
        "about-",
        "about-cookies",
        "Sector",
        "sector/",
        "##sector",
        "measure/",
        "measure/rwm_expected",
        "measure/rwm_expected/everybody",
        "measure//all",
        "measure/<b>/all",
        "measure/rwm expected/all",
        "figures=65",
        "?room=sector",
    ] {
        assert_eq!(View::parse(nothing), None, "{nothing}");
    }
    let long = format!("measure/{}/all", "a".repeat(65));
    assert_eq!(View::parse(&long), None);
}

/// The page opens the whole widget at once where its address names what only that has.
#[test]
fn the_page_knows_what_only_the_whole_widget_has() {
    let script = include_str!("../../www/boot.js");
    let names = script
        .split("/^#(")
        .nth(1)
        .and_then(|rest| rest.split(')').next())
        .unwrap();
    let names: Vec<_> = names.split('|').collect();
    for view in every_view().iter().filter(|view| **view != View::Trust) {
        let fragment = view.fragment();
        assert!(names.iter().any(|name| fragment.starts_with(name)), "{fragment}");
    }
    assert_eq!(
        names.len(),
        Section::ALL.len(),
        "all rooms but the first, and measures"
    );
}

proptest! {
    /// Nearly every text names nothing, so those are made of a view's own, and then damaged: some still name a view.
    #[test]
    fn a_damaged_fragment_names_a_view_or_nothing(
        which in any::<prop::sample::Index>(),
        damages in proptest::collection::vec((any::<prop::sample::Index>(), "[a-z_/#-]{0,3}|."), 0..3),
    ) {
        let views = every_view();
        let mut fragment: Vec<char> = views[which.index(views.len())].fragment().chars().collect();
        let whole = damages.is_empty();
        for (at, text) in damages {
            let at = at.index(fragment.len().max(1));
            fragment.splice(at..(at + 1).min(fragment.len()), text.chars());
        }
        let fragment: String = fragment.into_iter().collect();
        let found = View::parse(&fragment);
        prop_assert!(found.is_some() || !whole, "{}", fragment);
        if let Some(view) = found {
            prop_assert_eq!(View::parse(&view.fragment()), Some(view));
        }
    }

    #[test]
    fn a_measure_of_another_version_is_named_all_the_same(id in "[a-z0-9_]{1,64}") {
        let view = View::Measure(MeasureGroup::new(MeasureId::new(id), PupilGroup::Gap), MeasureTab::YourSchools);
        prop_assert_eq!(View::parse(&view.fragment()), Some(view));
    }
}
