//! The titles and the figures of an opened measure's pictures, and what is tried on it: a target, a school.

use std::rc::Rc;

use trust_benchmark::analysis::{
    AbsenceByBand, Aim, BothGroups, Finding, Funnel, GroupPair, IntakeLine, IntakePlace, IntakeShares,
    LimitBasis, Move, Outcome, OverYears, OwnYear, PeerChoice, Peers, Pooling, Subject, Target, TrueSpread,
    Wanted, absence_phase, compare, peers, school_moves,
};
use trust_benchmark::entry::{Entries, Field, Profile};
use trust_benchmark::measures::{AcademicYear, Measure, MeasureId, PupilGroup};
use trust_benchmark::national::National;
use trust_benchmark::wording::Figures;
use trust_benchmark::wording::{intake_wanted, target_figures, why_no_funnel};

use super::{asking, figure, pupils, said};

/// Figures as a person types them, of all pupils and of disadvantaged ones.
fn typed(measure: &Measure, all: (&str, &str), disadvantaged: (&str, &str)) -> Entries {
    let mut entries = Entries::default();
    for (group, (value, count)) in [(PupilGroup::All, all), (PupilGroup::Disadvantaged, disadvantaged)] {
        entries.put(Field::figure(measure.id.clone()).of_group(group), value);
        entries.put(
            Field::cohort_pupils(measure.shared_cohort()).of_group(group),
            count,
        );
    }
    entries
}

fn measure(national: &National, id: &str) -> Rc<Measure> {
    Rc::new(national.measure(&MeasureId::new(id)).unwrap().clone())
}

fn peers_of(national: &National, measure: &Measure, choice: PeerChoice) -> Rc<Peers> {
    let wanted = Wanted {
        measure: &measure.id,
        group: PupilGroup::All,
        year: None,
        results_year: None,
        choice,
        profile: &Profile::default(),
    };
    let areas = Wanted {
        choice: PeerChoice::LocalAuthorities,
        ..wanted
    };
    Rc::new(
        peers(national, &wanted)
            .or_else(|_| peers(national, &areas))
            .unwrap(),
    )
}

fn found(national: &National, measure: &Rc<Measure>, choice: PeerChoice, all: (&str, &str)) -> Finding {
    let entries = typed(measure, all, ("", ""));
    let peers = peers_of(national, measure, choice);
    let subject = Subject {
        measure,
        group: PupilGroup::All,
        peers: Ok(&peers),
        national,
        rates: None,
    };
    match compare(subject, &entries.read(measure, PupilGroup::All, None)) {
        Outcome::Found(finding) => *finding,
        other => panic!("{}: {other:?}", measure.id),
    }
}

fn rows(figures: &Figures) -> Vec<String> {
    let mut lines = vec![figures.caption.clone(), figures.columns.join(" | ")];
    lines.extend(figures.rows.iter().map(|row| format!("| {}", row.join(" | "))));
    for row in &figures.rows {
        assert_eq!(row.len(), figures.columns.len(), "{}", figures.caption);
    }
    lines
}

#[test]
fn titles_and_tables_say_what_their_pictures_draw() {
    let lines = asking(|national| {
        let rwm = measure(national, "rwm_expected");
        let finding = found(national, &rwm, PeerChoice::Closest, ("65", "182"));
        let distribution = finding.peers().trusts().unwrap();
        let (own, count) = (finding.figure(), finding.pupils());
        let funnel = Funnel::of(distribution, &rwm, None).unwrap();
        let mut lines = vec![funnel.headline(own, count).unwrap()];
        for limits in [LimitBasis::UsualDifferences, LimitBasis::ChanceAlone] {
            let figures = funnel.figures(limits, own, count);
            lines.extend(rows(&figures));
            lines.extend(funnel.sentence_beside(limits, own, count));
            let picture = funnel.picture(limits, count);
            assert_eq!(picture.points.len(), funnel.n());
            assert!(picture.inner.len() > 20 && picture.inner.len() == picture.outer.len());
        }
        for high in [30.0, 95.0] {
            lines.extend(funnel.headline(figure(high, 0), pupils(182)));
        }
        let spread = TrueSpread::of(distribution, &rwm, None).unwrap();
        lines.push(spread.estimate(own, count).unwrap().headline());
        let line = IntakeLine::of(distribution, &rwm, None).unwrap();
        for value in [20.0, 65.0, 99.0] {
            let shares = IntakeShares {
                disadvantaged: 27.0,
                eal: 20.0,
                sen: 16.0,
            };
            let lens = line.lens(shares, figure(value, 0), count).unwrap();
            lines.push(lens.headline());
            if lens.place() == IntakePlace::Inside {
                lines.extend(rows(&lens.figures(finding.interval())));
            }
        }
        let profile = Profile {
            eal: Some(20.0),
            ..Profile::default()
        };
        lines.push(intake_wanted(&profile).unwrap().1);
        lines.push(finding.peers().source());
        lines
    });
    said("figures_of_pictures", &lines);
}

#[test]
fn the_table_of_the_years_has_every_year() {
    let lines = asking(|national| {
        let mut lines = Vec::new();
        for (id, values) in [
            ("rwm_expected", [(2019, 61.0, 170), (2025, 65.0, 182)]),
            ("attainment_8", [(2019, 44.0, 500), (2023, 47.1, 534)]),
            ("rwm_expected", [(2025, 65.0, 182), (2025, 65.0, 182)]),
            ("good_level_of_development", [(2019, 69.0, 100), (2024, 62.0, 90)]),
        ] {
            let own = values.map(|(summer, value, count)| OwnYear {
                year: AcademicYear::ending(summer),
                figure: figure(value, 1),
                pupils: pupils(count),
            });
            let measure = measure(national, id);
            let over = OverYears::of(&measure, PupilGroup::All, national, &own, None);
            lines.push(over.headline());
            lines.extend(rows(&over.figures()));
            lines.extend(over.sources(national));
        }
        lines
    });
    said("figures_of_years", &lines);
}

#[test]
fn both_groups_stand_beside_the_countrys() {
    let lines = asking(|national| {
        let mut lines = Vec::new();
        for (id, summer, all, disadvantaged) in [
            ("rwm_expected", 2025, ("65", "182"), ("51", "47")),
            ("progress_8", 2023, ("-0.12", "498"), ("-0.50", "140")),
            ("progress_8", 2023, ("-0.12", "498"), ("0.50", "140")),
            ("attainment_8", 2025, ("47.1", "534"), ("38", "150")),
            ("phonics", 2025, ("80", "180"), ("70", "50")),
        ] {
            let measure = measure(national, id);
            let entries = typed(&measure, all, disadvantaged);
            let pair = GroupPair::of(&measure, None, &entries, None, None).unwrap();
            let both = BothGroups::of(&measure, national, [AcademicYear::ending(summer); 2], &pair).unwrap();
            lines.extend([both.headline(), both.caption(), both.sentence()]);
            lines.extend(rows(&both.figures()));
            lines.extend(both.notes());
            lines.extend(both.source());
        }
        let rwm = measure(national, "rwm_expected");
        // More disadvantaged pupils reached it than all pupils did.
        let entries = typed(&rwm, ("10", "100"), ("90", "50"));
        assert_eq!(GroupPair::of(&rwm, None, &entries, None, None).ok(), None);
        lines
    });
    said("both_groups", &lines);
}

#[test]
fn targets_are_offered_by_trusts_and_by_quantiles_alike() {
    let lines = asking(|national| {
        let mut lines = Vec::new();
        for (id, choice, all) in [
            ("rwm_expected", PeerChoice::Closest, ("65", "182")),
            ("progress_8", PeerChoice::Closest, ("-0.12", "498")),
            ("rwm_expected", PeerChoice::LocalAuthorities, ("65", "182")),
            ("absence_primary", PeerChoice::Closest, ("6.1", "900")),
        ] {
            let measure = measure(national, id);
            let finding = found(national, &measure, choice, all);
            let Some(aim) = Aim::of(&measure, PupilGroup::All) else {
                lines.push(format!("{id}: no distance"));
                lines.extend(why_no_funnel(finding.peers(), &measure, PupilGroup::All));
                continue;
            };
            lines.extend(rows(&target_figures(&finding, aim)));
            let targets = Target::among(finding.peers(), aim.direction);
            let distances = targets
                .iter()
                .map(|target| finding.distance(aim, target).unwrap());
            lines.extend(distances.map(|distance| distance.headline()));
            if let Some(distribution) = finding.peers().trusts() {
                assert_eq!(targets, Target::offered(distribution, aim.direction), "{id}");
            }
        }
        lines
    });
    said("targets_of_peers", &lines);
}

#[test]
fn a_school_joins_or_leaves_a_trust_of_which_only_the_whole_is_known() {
    let lines = asking(|national| {
        let mut lines = Vec::new();
        for (id, choice, all, moves, count, value) in [
            (
                "rwm_expected",
                PeerChoice::Closest,
                ("65", "182"),
                Move::Joins,
                60,
                figure(80.0, 0),
            ),
            (
                "rwm_expected",
                PeerChoice::Closest,
                ("65", "182"),
                Move::Leaves,
                60,
                figure(80.0, 0),
            ),
            (
                "rwm_expected",
                PeerChoice::LocalAuthorities,
                ("65", "182"),
                Move::Joins,
                60,
                figure(80.0, 0),
            ),
            (
                "rwm_expected",
                PeerChoice::Closest,
                ("10", "182"),
                Move::Leaves,
                100,
                figure(80.0, 0),
            ),
            (
                "rwm_expected",
                PeerChoice::Closest,
                ("65", "182"),
                Move::Leaves,
                182,
                figure(65.0, 0),
            ),
            (
                "progress_8",
                PeerChoice::Closest,
                ("-0.12", "498"),
                Move::Joins,
                150,
                figure(0.4, 2),
            ),
        ] {
            let measure = measure(national, id);
            let finding = found(national, &measure, choice, all);
            let sd = national.pupil_sd(&measure.id, finding.peers().year());
            let pooling = Pooling::of(&measure, PupilGroup::All, sd.as_ref()).unwrap();
            match school_moves(&finding, pooling, moves, pupils(count), value) {
                Ok(found) => {
                    lines.extend([found.headline(), found.sentence()]);
                    lines.extend(found.place());
                    lines.extend(found.notes().iter().map(|note| format!("- {note}")));
                }
                Err(why) => lines.push(why.to_string()),
            }
        }
        lines
    });
    said("school_moves", &lines);
}

#[test]
fn the_bands_of_absence_are_of_the_country_and_say_so() {
    let lines = asking(|national| {
        let mut lines = Vec::new();
        for (id, summer, region) in [
            ("absence_primary", 2024, Some("North West")),
            ("persistent_absence_secondary", 2099, Some("London")),
            ("absence_special", 2019, None),
        ] {
            let phase = absence_phase(&measure(national, id)).unwrap();
            let found = AbsenceByBand::of(national, phase, AcademicYear::ending(summer), region).unwrap();
            lines.extend([found.headline(), found.sentence()]);
            for area in &found.areas {
                lines.push(area.caption());
                for band in &area.bands {
                    let shares = band.shares_text();
                    assert_eq!(shares.len(), AbsenceByBand::columns().len());
                    lines.push(format!("| {}: {}", band.label(), shares.join(" ")));
                }
            }
            lines.extend(found.sources().into_iter().chain(found.notes()));
        }
        for other in ["absence", "suspensions_primary", "rwm_expected"] {
            assert_eq!(absence_phase(&measure(national, other)), None, "{other}");
        }
        lines
    });
    said("absence_by_band", &lines);
}
