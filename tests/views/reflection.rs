//! The inquiry's questions, filled in.

use proptest::prelude::*;
use trust_benchmark::analysis::{StandingOut, Totals};
use trust_benchmark::entry::{Column, Entries, Field, Prompt, Reflections, SchoolFact, SchoolTable};
use trust_benchmark::measures::{Goal, Measure, MeasureGroup, MeasureId, PupilGroup};
use trust_benchmark::saved::Saved;
use trust_benchmark::wording::Figures;
use trust_benchmark::wording::{
    Assurance, Capacity, Goals, Holding, Question, STRANDS, TOOLKIT_STRANDS, toolkit_strands,
};

use crate::{ALL, MIXED, Typed, entries, measures, overview, overview_of, said};

fn holdings(title: &str, holdings: &[Holding]) -> Vec<String> {
    let one = |holding: &Holding| format!("{} {}", holding.sentence, holding.measures.join("; "));
    std::iter::once(format!("# {title}"))
        .chain(holdings.iter().map(one))
        .collect()
}

fn assurance_lines(found: &Assurance) -> Vec<String> {
    let mut lines = holdings("says", &found.says);
    lines.extend(holdings("leaves open", &found.leaves_open));
    lines.push("# rests on".to_owned());
    lines.extend(found.rests_on.iter().cloned());
    lines.push(String::new());
    lines.into_iter().map(|line| line.trim_end().to_owned()).collect()
}

#[test]
fn what_gives_assurance() {
    let one = [("rwm_expected", ALL, "63", "182")];
    let few = [("rwm_expected", ALL, "65", "8"), ("phonics", ALL, "80", "")];
    let trusts: [&[Typed<'_>]; 4] = [&[], &one, &few, &MIXED];
    let mut lines = Vec::new();
    for typed in trusts {
        let found = Assurance::of(&overview(typed).lines, &Totals::default(), &measures());
        lines.extend(assurance_lines(&found));
    }
    said("assurance", &lines);
}

#[test]
fn every_measure_is_counted_once() {
    let overview = overview(&MIXED);
    let found = Assurance::of(&overview.lines, &Totals::default(), &measures());
    let named: usize = found
        .says
        .iter()
        .chain(&found.leaves_open)
        .map(|held| held.measures.len())
        .sum();
    assert_eq!(named, overview.lines.len());
    // Both views allow for chance by the same rule.
    let says: usize = found.says.iter().map(|held| held.measures.len()).sum();
    let standing = StandingOut::among(&overview.lines).unwrap();
    let named = standing.named().count();
    assert!(
        named <= says && (named == 0) == (says == 0),
        "{}",
        standing.sentence()
    );
}

fn goal_lines(goals: &Goals) -> Vec<String> {
    let mut lines = vec![goals.why.to_owned()];
    for aimed in &goals.list {
        lines.push(format!("# {} ({})", aimed.name, aimed.goal.name()));
        lines.extend([aimed.stands.clone(), aimed.takes.sentence().to_owned()]);
    }
    lines.push(String::new());
    lines
}

#[test]
fn what_goals_would_take() {
    let overview = overview(&MIXED);
    let none = |_: &MeasureGroup| None;
    let taken = [
        (MeasureId::new("absence_secondary"), ALL),
        (MeasureId::new("rwm_expected"), PupilGroup::Gap),
        (MeasureId::new("ks4_destinations"), ALL),
        (MeasureId::new("ebacc_entry"), ALL),
        (MeasureId::new("of_another_version"), ALL),
    ]
    .map(|(measure, group)| MeasureGroup::new(measure, group));
    let mut lines = goal_lines(&Goals::among(&[], None, &none));
    lines.extend(goal_lines(&Goals::among(&overview.lines, None, &none)));
    lines.extend(goal_lines(&Goals::among(&overview.lines, Some(&taken), &none)));
    lines.extend(goal_lines(&Goals::among(&overview.lines, Some(&[]), &none)));
    said("goals_of_a_trust", &lines);
    let goals = Goals::among(&overview.lines, Some(&taken), &none);
    let chosen = goals.choices.iter().filter(|choice| choice.taken).count();
    assert_eq!(
        (goals.list.len(), chosen),
        (3, 3),
        "what is not compared is no goal here"
    );
}

fn table(schools: &[(&str, &str, &str, &str, &str)]) -> SchoolTable {
    let rwm = MeasureId::new("rwm_expected");
    let known = measures();
    let measure = known.iter().find(|measure| measure.id == rwm).unwrap();
    let mut table = SchoolTable::default();
    for (name, phase, on_roll, figure, pupils) in schools {
        let cells = [
            (Column::Fact(SchoolFact::Name), *name),
            (Column::Fact(SchoolFact::Phase), *phase),
            (Column::Fact(SchoolFact::OnRoll), *on_roll),
            (Column::Outcome(Field::figure(rwm.clone())), *figure),
            (
                Column::Outcome(Field::cohort_pupils(measure.shared_cohort())),
                *pupils,
            ),
        ];
        table.add_row(cells.iter().map(|(column, text)| (column, (*text).to_owned())));
    }
    table
}

fn capacity_lines(capacity: &Capacity) -> Vec<String> {
    let mut lines = capacity.facts.clone();
    if let Some(Figures {
        caption,
        columns,
        rows,
    }) = &capacity.spread
    {
        lines.push(caption.clone());
        lines.push(columns.join(" | "));
        lines.extend(rows.iter().map(|row| row.join(" | ")));
    }
    lines.extend([capacity.note.to_owned(), String::new()]);
    lines
}

#[test]
fn what_there_is_to_work_with() {
    let several = table(&[
        ("Ash", "primary", "210", "52", "30"),
        ("Beech", "primary", "420", "74", "60"),
        ("Cedar", "secondary", "", "", ""),
        ("Elm", "", "", "SUPP", "4"),
    ]);
    let unsaid = table(&[("Ash", "", "", "52", "30")]);
    let known = measures();
    let of_schools = |table: &SchoolTable| {
        Capacity::of_schools(table, known.iter().map(|measure| -> &Measure { measure }))
    };
    let mut lines = capacity_lines(&of_schools(&several));
    lines.extend(capacity_lines(&of_schools(&unsaid)));
    let mut whole = entries(&[("rwm_expected", ALL, "65", "182")]);
    lines.extend(capacity_lines(&Capacity::of_whole(
        &overview_of(&whole).lines,
        &whole,
    )));
    let schools = Field::parse("key_stage_2-schools", known.iter().map(|measure| &**measure)).unwrap();
    whole.put(schools, "8");
    lines.extend(capacity_lines(&Capacity::of_whole(
        &overview_of(&whole).lines,
        &whole,
    )));
    lines.extend(capacity_lines(&Capacity::of_whole(&[], &Entries::default())));
    said("capacity", &lines);

    let measured: Vec<&Measure> = known.iter().map(|measure| &**measure).collect();
    let totals = Totals::of(&several, &measured);
    let found = Assurance::of(&[], &totals, &known);
    assert_eq!(
        found.rests_on,
        ["Reading, writing and maths: 90 of 94 pupils (95%), in 2 of 3 schools, have a figure."]
    );
}

#[test]
fn the_questions_and_their_strands() {
    let lines = Question::ALL.map(|question| {
        let strand = question.strand().name();
        assert!(STRANDS.contains(&strand.to_lowercase()), "{strand}");
        format!("{} ({strand}): {}", question.id(), question.asked())
    });
    said("questions", &lines);
}

#[test]
fn every_strand_of_the_toolkit_stands_with_a_goal_and_every_goal_with_some() {
    let names = TOOLKIT_STRANDS.map(|(name, _)| name);
    assert!(names.is_sorted_by(|one, other| one < other));
    let of_goals: usize = Goal::ALL
        .into_iter()
        .map(|goal| toolkit_strands(goal).count())
        .sum();
    assert!(of_goals >= names.len());
    for (name, goals) in TOOLKIT_STRANDS {
        assert!(
            !goals.is_empty() && goals.is_sorted_by(|one, other| one < other),
            "{name}"
        );
        assert!(
            goals
                .iter()
                .all(|goal| toolkit_strands(*goal).any(|known| known == name))
        );
    }
    for goal in Goal::ALL {
        assert!(toolkit_strands(goal).next().is_some(), "{goal:?}");
    }
}

proptest! {
    /// What a person writes comes back to the letter, from lines among others and from a saved file.
    #[test]
    fn words_read_back_to_the_letter(
        texts in proptest::collection::vec("[a-z\\\\\\n\\tß–@ ]{0,40}", 9),
        taken in proptest::option::of(proptest::collection::vec("[a-z_0-9]{1,12}", 0..4)),
    ) {
        let mut reflections = Reflections::default();
        for (prompt, text) in Prompt::all().zip(&texts) {
            reflections.write(prompt, text.as_str());
        }
        if let Some(ids) = taken {
            reflections.take(ids.into_iter().map(|id| MeasureGroup::new(MeasureId::new(id), PupilGroup::Gap)).collect());
        }
        let lines = format!("@topics\tkey_stage_2\n{}rwm_expected\t65\n", reflections.to_lines());
        prop_assert_eq!(&Reflections::from_lines(&lines), &reflections);
        let saved = Saved::from_json(&Saved::from_lines(&lines).to_json("")).unwrap();
        prop_assert_eq!(&Reflections::from_lines(&saved.to_lines()), &reflections);
        prop_assert_eq!(reflections.is_empty(), reflections.to_lines().is_empty());
    }
}

#[test]
fn prompts_have_names_of_their_own() {
    let mut ids: Vec<_> = Prompt::all().map(Prompt::id).collect();
    assert_eq!(ids.len(), 9);
    ids.extend(["taken"]);
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 10);
}
