//! What the size of trusts goes with: shown, and not asserted.

use std::fmt::Write as _;

use trust_benchmark::analysis::{SizeAgainstOutcomes, SizeBy, SizeChoice, claim_measure};
use trust_benchmark::measures::{MeasureId, PupilGroup};
use trust_benchmark::national::TrustSet;

use trust_benchmark::entry::{Circumstance, Entries, Field};

use crate::NATIONAL;

#[test]
fn size_against_outcomes_is_shown_and_not_asserted() {
    let mut told = String::new();
    NATIONAL.with(|national| {
        for (set, id, by) in [
            (TrustSet::Eligible, "rwm_expected", SizeBy::Schools),
            (TrustSet::AnySize, "rwm_expected", SizeBy::Pupils),
            (TrustSet::Eligible, "progress_8", SizeBy::Schools),
        ] {
            let measure = national.measure(&MeasureId::new(id)).unwrap();
            for distribution in national.distributions_among(set, &measure.id, PupilGroup::All) {
                let size = SizeAgainstOutcomes::of(&distribution, measure, by).unwrap();
                assert_eq!(size.points.len(), distribution.n());
                assert_eq!(
                    size.bands.iter().map(|band| band.n).sum::<usize>(),
                    distribution.n()
                );
                writeln!(told, "{}", size.statement()).unwrap();
                for band in &size.bands {
                    writeln!(told, "  {}: {}", size.band_label(band), size.band_text(band)).unwrap();
                }
            }
        }
        let any_size = national.distributions_among(
            TrustSet::AnySize,
            &MeasureId::new("rwm_expected"),
            PupilGroup::All,
        );
        // These figures do not say how many schools a trust has, so no band of schools is made up.
        assert_eq!(
            SizeAgainstOutcomes::of(&any_size[0], claim_measure(national).unwrap(), SizeBy::Schools),
            None
        );
    });
    writeln!(told, "{}", SizeAgainstOutcomes::NO_CAUSE).unwrap();
    for word in ["because of size", "effect", "cause", "better", "worse"] {
        assert!(!told.contains(word), "{word}");
    }
    insta::assert_snapshot!(told);
}

#[test]
fn the_picture_of_size_says_what_it_shows() {
    let mut told = String::new();
    NATIONAL.with(|national| {
        for measure in national.measures() {
            for (choice, label) in SizeChoice::all(national, measure) {
                writeln!(told, "{}: {label} ({})", measure.name, choice.id()).unwrap();
            }
        }
        let measure = claim_measure(national).unwrap();
        for (choice, _) in SizeChoice::all(national, measure) {
            let size = choice.shown(national, measure).unwrap();
            writeln!(
                told,
                "{}\n  {}\n  {}",
                size.headline(),
                size.caption(),
                size.picture_text()
            )
            .unwrap();
            writeln!(
                told,
                "  {}\n  {}\n  {}",
                size.who_they_are(),
                size.source(),
                size.columns().join(" | ")
            )
            .unwrap();
            for (band, row) in size.bands.iter().zip(size.rows()) {
                writeln!(told, "  {}: {}", size.band_mark(band), row.join(" | ")).unwrap();
            }
        }
    });
    insta::assert_snapshot!(told);
}

#[test]
fn ones_own_trust_is_found_among_trusts_of_its_size() {
    NATIONAL.with(|national| {
        let measure = claim_measure(national).unwrap();
        let mut entries = Entries::default();
        let cohort = measure.shared_cohort();
        entries.put(Field::figure(measure.id.clone()), "66");
        let (choice, _) = SizeChoice::all(national, measure).remove(0);
        let size = choice.shown(national, measure).unwrap();
        // Nobody knows how large it is.
        assert_eq!(size.own(&entries, measure, true), None);
        entries.put(Field::circumstance(cohort.clone(), Circumstance::Schools), "8");
        entries.put(Field::cohort_pupils(cohort), "1,182");
        let own = size.own(&entries, measure, true).unwrap();
        let band = size.bands.iter().find(|band| band.from == 6).unwrap();
        let alike = size.points.iter().filter(|point| (6..=10).contains(&point.size));
        assert_eq!(alike.count(), band.n);
        insta::assert_snapshot!(size.own_sentence(&own), @"Your trust, with 8 schools, is at 66%. The median of 194 trusts with 6–10 schools is 63%.");
        assert_eq!(
            (own.size, size.own_label(&own), size.own_size_label(&own)),
            (8, "Your trust 66%".to_owned(), "8 schools".to_owned())
        );
        // Its latest figure does not stand among those of an earlier year.
        assert_eq!(size.own(&entries, measure, false), None);
        let (by_pupils, _) = SizeChoice::all(national, measure)
            .into_iter()
            .find(|(choice, _)| choice.set == TrustSet::AnySize)
            .unwrap();
        let by_pupils = by_pupils.shown(national, measure).unwrap();
        let own = by_pupils.own(&entries, measure, true).unwrap();
        let sentence = by_pupils.own_sentence(&own);
        assert!(
            sentence.starts_with("Your trust, with 1,182 pupils, is at 66%. The median of "),
            "{sentence}"
        );
        assert!(by_pupils.picture_text_with(Some(&own)).ends_with(&sentence));
    });
}
