//! How many pupils missed how much: the bands of absence of a phase, in England and the trust's region, by free school
//! meals. A rate of absence is a mean and hides that most of it is of few; the bands show it. No trust has bands, so the
//! trust is not in them, and nothing of it is compared here.

use super::source::source_line;
use crate::measures::{AcademicYear, Measure, Precision, PupilGroup, Unit, group_thousands};
use crate::national::{AbsenceBands, AbsencePhase, National};

/// Whom the columns count.
const GROUPS: [(PupilGroup, &str); 3] = [
    (PupilGroup::All, "All pupils"),
    (PupilGroup::FreeSchoolMeals, "Eligible for free school meals"),
    (PupilGroup::NotFreeSchoolMeals, "Not eligible"),
];

/// From here absence is called persistent.
const PERSISTENT: u8 = 10;

/// A share of pupils, to be drawn and to be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Share {
    /// In per cent.
    pub value: f64,
    /// Written.
    pub text: String,
}

/// One area's pupils by band.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaBands {
    /// "England, 4,412,000 pupils".
    pub caption: String,
    /// The bands, and the shares in each of all pupils and of those with and without free school meals.
    pub rows: Vec<(String, Vec<Share>)>,
}

/// The bands of a phase.
#[derive(Debug, Clone, PartialEq)]
pub struct AbsenceByBand {
    /// What they say, as a title.
    pub headline: String,
    /// The same in a sentence.
    pub sentence: String,
    /// What the columns count.
    pub columns: Vec<&'static str>,
    /// England, then the region.
    pub areas: Vec<AreaBands>,
    /// Who is counted.
    pub notes: Vec<String>,
    source: String,
}

/// The phase of which a measure counts absence; `None` for other measures and for all phases together.
#[must_use]
pub fn absence_phase(measure: &Measure) -> Option<AbsencePhase> {
    let (of, phase) = measure.id.as_str().rsplit_once('_')?;
    if !of.ends_with("absence") {
        return None;
    }
    match phase {
        "primary" => Some(AbsencePhase::Primary),
        "secondary" => Some(AbsencePhase::Secondary),
        "special" => Some(AbsencePhase::Special),
        _ => None,
    }
}

impl AbsenceByBand {
    /// The bands of `phase` in a year, or in the latest one before it that has them, in England and in `region`.
    #[must_use]
    pub fn of(
        national: &National,
        phase: AbsencePhase,
        year: AcademicYear,
        region: Option<&str>,
    ) -> Option<Self> {
        let years = national.absence_band_years();
        let held = years.iter().rev().find(|held| **held <= year);
        let held = *held.or(years.last())?;
        let of = |area: &str| -> Option<Vec<AbsenceBands<'_>>> {
            let of_group = |(group, _)| national.absence_bands(area, phase, held, group);
            GROUPS.into_iter().map(of_group).collect()
        };
        let england = of("England")?;
        let [all, eligible, others] = england.as_slice() else {
            return None;
        };
        let [missed, of_eligible, of_others] = [all, eligible, others].map(|of| of.at_least(PERSISTENT));
        let tenth = |value: f64| Unit::Percentage.write(value, 1);
        let schools = name(phase);
        let missed = missed?;
        let headline = format!(
            "{} of pupils in {schools} missed a tenth of their sessions or more",
            tenth(missed)
        );
        let sentence = format!(
            "England, {held}: {} of pupils in {schools} missed 10% of possible sessions or more; {} of those eligible for \
             free school meals and {} of those who are not.",
            tenth(missed),
            tenth(of_eligible?),
            tenth(of_others?)
        );
        let mut areas = vec![bands("England", &england)];
        for area in areas_of(region) {
            areas.extend(of(&area).map(|found| bands(&area, &found)));
        }
        let mut notes = vec![
            "Pupils of the country and not of trusts: no trust’s pupils are published by band. A pupil who missed exactly \
             what divides two bands is in the upper one."
                .to_owned(),
            format!(
                "Counted: {}; {}.",
                all.population().rule,
                all.population().membership
            ),
        ];
        if held != year {
            notes.insert(0, format!("These are of {held}: there are none for {year}."));
        }
        Some(Self {
            headline,
            sentence,
            columns: GROUPS.map(|(_, label)| label).into(),
            areas,
            notes,
            source: source_line(all.provenance()),
        })
    }

    /// Where they were published.
    #[must_use]
    pub fn sources(&self) -> Vec<String> {
        vec![self.source.clone()]
    }
}

/// What the tables call a region: they divide London.
fn areas_of(region: Option<&str>) -> Vec<String> {
    match region {
        Some("London") => ["London (Inner)", "London (Outer)"].map(str::to_owned).into(),
        Some(region) => vec![region.to_owned()],
        None => Vec::new(),
    }
}

fn bands(area: &str, of: &[AbsenceBands<'_>]) -> AreaBands {
    let pupils = of.first().map_or(0, |all| all.pupils);
    let count = of.first().map_or(0, |all| all.shares.len());
    let row = |band: usize| {
        let first = of.first()?.shares.get(band)?;
        let shares = of
            .iter()
            .map(|bands| bands.shares.get(band).map(|band| share(band.holds)));
        Some((label(first.from, first.to), shares.collect::<Option<Vec<_>>>()?))
    };
    AreaBands {
        caption: format!("{area}, {} pupils", group_thousands(u64::from(pupils))),
        rows: (0..count).filter_map(row).collect(),
    }
}

fn share(value: f64) -> Share {
    Share {
        value,
        text: format!("{}%", Precision::decimals(1).digits(value)),
    }
}

/// "Under 5%", "5–10%", "50% or more".
fn label(from: u8, to: u8) -> String {
    match (from, to) {
        (0, to) => format!("Under {to}%"),
        (from, 100) => format!("{from}% or more"),
        (from, to) => format!("{from}–{to}%"),
    }
}

const fn name(phase: AbsencePhase) -> &'static str {
    match phase {
        AbsencePhase::Primary => "primary schools",
        AbsencePhase::Secondary => "secondary schools",
        AbsencePhase::Special => "special schools",
    }
}
