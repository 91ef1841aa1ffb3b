//! The table behind the picture of a trust's schools, in the picture's order; and the figures as they are written in
//! picture, table and sentence alike.

use crate::analysis::counted_from_below;
use crate::analysis::{OwnSchool, OwnSchools, SchoolVersusTrust, WithoutFigure};
use crate::entry::Figure;
use crate::measures::{Precision, group_thousands};
use crate::wording::Figures;
use crate::wording::national_distribution::of_group;

/// The decimals beside those published with which an end is written, at the most.
const MOST_FURTHER_DECIMALS: u8 = 6;

impl OwnSchools {
    /// The schools from the highest, the trust, England, and after them those that have no figure, with the reason.
    #[must_use]
    pub fn figures(&self) -> Figures {
        let finding = &self.finding;
        let mut columns = vec![
            "School".to_owned(),
            "Figure".to_owned(),
            "Pupils".to_owned(),
            "95% interval".to_owned(),
            "Beside your trust".to_owned(),
        ];
        if let Some(peers) = self.national() {
            let n = group_thousands(peers.n() as u64);
            columns.push(format!("Of {n} schools, {}, {} than", peers.year(), self.than()));
        }
        if !self.without.is_empty() {
            columns.push("Why not drawn".to_owned());
        }
        let pupils = |count: u32| group_thousands(u64::from(count));
        let school = |school: &OwnSchool| {
            vec![
                school.name.clone(),
                self.figure_text(school),
                pupils(school.pupils.count()),
                self.interval_text(school),
                chance(school.against).to_owned(),
                place_text(school),
            ]
        };
        let trust = vec![
            "Your trust".to_owned(),
            finding.value_text(),
            pupils(finding.pupils().count()),
            finding.interval_text(),
        ];
        let england = finding.england.of_year.map(|england| {
            let figure = finding.england.write(self.unit(), england.value);
            vec![format!("England, {}", england.year), figure]
        });
        let without = |one: &WithoutFigure| {
            let count = one.pupils.map(|count| pupils(count.count()));
            let mut row = vec![
                one.name.clone(),
                one.why.in_short().to_owned(),
                count.unwrap_or_default(),
            ];
            row.resize(columns.len() - 1, String::new());
            row.push(one.why.to_string());
            row
        };
        let mut rows: Vec<Vec<String>> = self.schools.iter().map(school).collect();
        rows.push(trust);
        rows.extend(england);
        rows.extend(self.without.iter().map(without));
        for row in &mut rows {
            row.resize(columns.len(), String::new());
        }
        Figures {
            caption: format!(
                "{}{}, your schools from highest to lowest. If a school’s interval includes your trust’s {}, chance \
                 could explain the difference",
                of_group(&finding.measure().name, finding.group()),
                finding.own_year_after(),
                finding.value_text()
            ),
            columns,
            rows,
        }
    }

    /// A school's figure as the measure writes it: with the decimals entered, and at least those published.
    #[must_use]
    pub fn figure_text(&self, school: &OwnSchool) -> String {
        self.unit()
            .write(school.figure.value, self.decimals(school.figure))
    }

    /// The same without words, as the picture labels it.
    #[must_use]
    pub fn figure_label(&self, school: &OwnSchool) -> String {
        self.unit()
            .write_short(school.figure.value, self.decimals(school.figure))
    }

    fn decimals(&self, figure: Figure) -> u8 {
        let published = self.finding.peers().decimals();
        figure.decimals.clamp(published, published.max(2))
    }

    /// A school's interval: "58–72". It is written with as many decimals as it takes to see on which side of the trust's
    /// figure it lies, and that it holds the school's.
    pub(super) fn interval_text(&self, school: &OwnSchool) -> String {
        let (interval, published) = (school.interval, self.finding.peers().decimals());
        let tells = |decimals: &u8| {
            let printed = interval.map(|end| Precision::decimals(*decimals).round(end));
            let apart = printed.lower() < printed.upper() || interval.lower() >= interval.upper();
            let side = SchoolVersusTrust::of(printed, self.trust()) == school.against;
            apart && side && printed.holds(school.figure.value)
        };
        // Two nearly always tell; an end that all but touches the trust's figure takes more.
        let most = published + MOST_FURTHER_DECIMALS;
        let decimals = (published..=most).find(tells).unwrap_or(most);
        self.unit().range(interval.lower(), interval.upper(), decimals)
    }

    /// The direction in which a place is counted.
    fn than(&self) -> &'static str {
        if counted_from_below(self.finding.measure(), self.group()) {
            "lower"
        } else {
            "higher"
        }
    }

    /// Whom a school is seen among: "14,130 state-funded mainstream schools, 2022/23".
    pub(super) fn national_text(&self) -> Option<String> {
        let peers = self.national()?;
        let n = group_thousands(peers.n() as u64);
        Some(format!("{n} {}, {}", peers.noun(), peers.year()))
    }
}

/// Whether a school could lie where it does by chance alone.
const fn chance(against: SchoolVersusTrust) -> &'static str {
    match against {
        SchoolVersusTrust::Holds => "chance could explain it",
        SchoolVersusTrust::Above => "higher than chance usually explains",
        SchoolVersusTrust::Below => "lower than chance usually explains",
    }
}

/// How many of England's schools a school passes, never without the range: "about 57% (range 12–88)". Empty where
/// none are known.
fn place_text(school: &OwnSchool) -> String {
    let Some(place) = school.place else {
        return String::new();
    };
    format!("{} ({})", place.share(), place.range())
}
