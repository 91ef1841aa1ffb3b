//! Whatever is entered, chosen and written goes into lines and comes back from them: links, files and a program that starts
//! again in the page hold nothing else.
#![allow(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    reason = "a test stops at the first thing that is not as it should be"
)]

use std::rc::Rc;

use proptest::prelude::*;

use super::State;
use super::keeping::Keeping;
use super::scenario::{Chosen, Moves, Scenario, Scenarios};
use super::settings::Settings;
use crate::analysis::{Disclosure, TargetKind};
use crate::entry::{
    Column, Entries, Field, PaperChoices, PaperPart, Prompt, PublishedTrust, Reflections, SchoolFact,
    SchoolTable, TrustName, Withheld,
};
use crate::measures::{AcademicYear, Measure, MeasureGroup, PupilGroup, Topic};
use crate::national::National;
use crate::route::View;
use crate::saved::Saved;

const CASES: u32 = 10_000;
/// What people type, and what they do not.
const TEXTS: [&str; 14] = [
    "65",
    "64.5%",
    "-0.12",
    "1,234",
    "SUPP",
    "<5",
    "[c]",
    "=1+1",
    " 7 ",
    "zwölf",
    "🎓 é",
    "a\tb",
    "x\ny",
    "\u{2028}@school 3",
];

/// Numbers at random, the same of the same seed.
struct Random(u64);

impl Random {
    fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 24) as usize) % count
    }

    fn text(&mut self) -> String {
        TEXTS[self.below(TEXTS.len())].to_owned()
    }

    fn field(&mut self, measures: &[&Measure]) -> Field {
        let measure = measures[self.below(measures.len())];
        let field = match self.below(3) {
            0 => Field::cohort_pupils(measure.shared_cohort()),
            _ => Field::figure(measure.id.clone()),
        };
        let group = [PupilGroup::All, PupilGroup::Disadvantaged][self.below(2)];
        let year = (self.below(3) == 0).then(|| AcademicYear::ending(2019 + self.below(6) as u16));
        field.of_group(group).in_year(year)
    }
}

/// Lines with everything that can be in them.
fn lines(seed: u64, measures: &[&Measure]) -> (String, Reflections, PaperChoices) {
    let mut random = Random(seed | 1);
    let mut settings = Settings::default();
    for topic in Topic::ALL {
        settings.show(topic, random.below(2) == 0);
    }
    let mut entries = Entries::default();
    let mut table = SchoolTable::default();
    for _ in 0..random.below(12) {
        let text = random.text();
        entries.put(random.field(measures), text);
    }
    if random.below(4) == 0 {
        entries.restore("measure_of_another_version", "3", |_| None);
    }
    for _ in 0..random.below(8) {
        let row = table.add();
        for fact in SchoolFact::ALL {
            let text = random.text();
            table.put(
                row,
                &Column::Fact(fact),
                if random.below(2) == 0 { text } else { String::new() },
            );
        }
        for _ in 0..random.below(8) {
            let text = random.text();
            table.put(row, &Column::Outcome(random.field(measures)), text);
        }
    }
    let mut reflections = Reflections::default();
    for prompt in Prompt::all() {
        if random.below(3) == 0 {
            let text = format!("{}\n{}\\ 👩🏽‍🏫 {}", random.text(), random.text(), random.text());
            reflections.write(prompt, text);
        }
    }
    if random.below(3) == 0 {
        let measure = measures[random.below(measures.len())].id.clone();
        reflections.take(vec![MeasureGroup::new(measure, PupilGroup::All)]);
    }
    let key = |random: &mut Random| {
        let measure = measures[random.below(measures.len())].id.clone();
        MeasureGroup::new(measure, [PupilGroup::All, PupilGroup::Gap][random.below(2)])
    };
    let mut paper = PaperChoices::default();
    for part in PaperPart::ALL {
        paper.show(part, random.below(2) == 0);
    }
    if random.below(2) == 0 {
        paper.choose((0..random.below(4)).map(|_| key(&mut random)).collect());
    }
    for sentence in ["headline", "limits/2", "rwm_expected/all/how-sure"] {
        if random.below(3) == 0 {
            let (found, own) = (random.text(), random.text());
            paper.write(sentence, &found, &own);
        }
    }
    let mut scenarios = Scenarios::default();
    for _ in 0..random.below(3) {
        let trial = Scenario {
            by_chance: random.below(2) == 0,
            target: [None, Some(TargetKind::BestTenth), Some(TargetKind::Own)][random.below(3)],
            own_target: random.text(),
            moves: [Moves::Joins, Moves::Leaves, Moves::Changes][random.below(3)],
            school_pupils: random.text(),
            changed_figure: (random.below(2) == 0).then(|| random.text()),
            chosen: table
                .rows()
                .first()
                .map_or(Chosen::Nobody, |row| Chosen::School(row.id())),
            ..Scenario::default()
        };
        scenarios.put(key(&mut random), trial);
    }
    if random.below(2) == 0 {
        let measure = measures[random.below(measures.len())].id.clone();
        settings.choose_year(measure, Some(AcademicYear::ending(2019 + random.below(6) as u16)));
    }
    let name = TrustName::new(&random.text());
    let published = (random.below(3) == 0).then(|| PublishedTrust::new(2046).to_lines());
    let parts = [
        settings.to_lines(),
        name.to_lines(),
        published.unwrap_or_default(),
        Withheld::new(random.below(3)).to_lines(),
        entries.to_lines(),
        table.to_lines(),
        reflections.to_lines(),
        paper.to_lines(),
        scenarios.to_lines(&table),
    ];
    (parts.concat(), reflections, paper)
}

fn opened(national: &Rc<National>, lines: &str) -> State {
    let kept = (Keeping::No, None);
    State::new(
        Rc::clone(national),
        lines,
        kept,
        View::Trust,
        AcademicYear::ending(2026),
    )
}

#[test]
fn what_is_entered_comes_back_from_its_lines() {
    let national = Rc::new(National::bundled().unwrap());
    let measures: Vec<&Measure> = national.measures().iter().collect();
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(CASES));
    let all = runner.run(&any::<u64>(), |seed| {
        let (lines, reflections, paper) = lines(seed, &measures);
        let tried = |state: &State| state.scenarios.to_lines(&state.entry.table);
        let once = opened(&national, &lines);
        let written = once.to_lines();
        let again = opened(&national, &written);
        prop_assert_eq!(&written, &again.to_lines());
        prop_assert_eq!(once.entries(), again.entries());
        prop_assert_eq!(&once.entry.paper, &again.entry.paper);
        prop_assert_eq!(&again.entry.paper, &paper);
        prop_assert_eq!(&once.settings, &again.settings);
        prop_assert_eq!(&tried(&once), &tried(&again));
        let words = |of: &Reflections| {
            of.iter()
                .map(|(prompt, text)| (prompt, text.replace('\t', " ")))
                .collect::<Vec<_>>()
        };
        prop_assert_eq!(words(&again.entry.reflections), words(&reflections));
        // A saved file is made of the same lines.
        let saved = Saved::from_lines(&written);
        prop_assert_eq!(&Saved::from_lines(&saved.to_lines()), &saved);
        // A private copy leaves nothing out.
        let private = State {
            disclosure: Disclosure::PrivateCopy,
            ..again
        };
        prop_assert_eq!((private.to_lines_for_others(), private.left_out()), (written, 0));
        Ok(())
    });
    all.unwrap();
}
