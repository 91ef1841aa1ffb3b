//! What is asked about figures that can be read and contradict each other.

use trust_benchmark::entry::{Entries, Field};
use trust_benchmark::measures::{AcademicYear, MeasureId, PupilGroup, Topic};

use crate::every_measure;

/// What is asked at the figure of `measure`, with these typed.
fn asked_of(field: &Field, typed: &[(Field, &str)]) -> Option<String> {
    let measures = every_measure();
    let mut entries = Entries::default();
    for (field, text) in typed {
        entries.put(field.clone(), *text);
    }
    let doubt = entries.doubt(field, &measures.iter())?;
    Some(doubt.to_string())
}

fn figure(id: &str) -> Field {
    Field::figure(MeasureId::new(id))
}

#[test]
fn more_with_grade_5_than_with_grade_4_is_asked_at_both() {
    let (five, four) = (figure("english_maths_5"), figure("english_maths_4"));
    let typed = [(five.clone(), "60"), (four.clone(), "45.5")];
    assert_eq!(
        asked_of(&five, &typed).as_deref(),
        Some(
            "This is more than “English and maths, grade 4+” (45.5%), which counts all these pupils. Check both \
             figures."
        )
    );
    assert_eq!(
        asked_of(&four, &typed).as_deref(),
        Some(
            "This is less than “Grade 5+ in English and maths” (60%), which counts only some of these pupils. Check both \
             figures."
        )
    );
}

#[test]
fn absence_above_persistent_absence_is_rare_and_not_impossible() {
    let typed = [(figure("absence"), "16"), (figure("persistent_absence"), "9.1")];
    assert_eq!(
        asked_of(&typed[0].0, &typed).as_deref(),
        Some(
            "This is more than “Persistent absence” (9.1%), which is nearly always higher. Check both figures."
        )
    );
    let low = [(figure("absence"), "3.4"), (figure("persistent_absence"), "2")];
    assert_eq!(asked_of(&low[0].0, &low), None);
}

#[test]
fn a_figure_that_was_rounded_contradicts_nothing() {
    let typed = [(figure("rwm_expected"), "60.5"), (figure("maths_expected"), "60")];
    assert_eq!(asked_of(&typed[0].0, &typed), None);
    let typed = [(figure("rwm_expected"), "60.6"), (figure("maths_expected"), "60")];
    assert!(asked_of(&typed[0].0, &typed).is_some());
}

#[test]
fn only_figures_of_the_same_pupils_and_year_are_set_beside_each_other() {
    let (five, four) = (figure("english_maths_5"), figure("english_maths_4"));
    let typed = [
        (five.clone().of_group(PupilGroup::Disadvantaged), "40"),
        (four.clone(), "30"),
        (five.clone().in_year(AcademicYear::ending(2023)), "50"),
    ];
    for (field, _) in &typed {
        assert_eq!(asked_of(field, &typed), None, "{field:?}");
    }
}

#[test]
fn what_cannot_be_read_contradicts_nothing() {
    let typed = [
        (figure("english_maths_5"), "60"),
        (figure("english_maths_4"), "SUPP"),
    ];
    assert_eq!(asked_of(&typed[0].0, &typed), None);
    assert_eq!(asked_of(&typed[1].0, &typed), None);
}

#[test]
fn values_that_hardly_any_school_has_are_asked_about() {
    for (id, usual, unusual, question) in [
        ("attainment_8", "46.2", "4.9", "Is it an average grade?"),
        ("absence", "6.4", "93.6", "Is it attendance?"),
        ("absence_primary", "5.2", "94.8", "Is it attendance?"),
        ("progress_8", "-1.2", "4.5", "far from the others"),
    ] {
        let field = figure(id);
        assert_eq!(asked_of(&field, &[(field.clone(), usual)]), None, "{id}");
        let asked = asked_of(&field, &[(field.clone(), unusual)]);
        assert!(
            asked.as_deref().is_some_and(|asked| asked.contains(question)),
            "{id}: {asked:?}"
        );
    }
}

#[test]
fn a_fraction_in_place_of_a_percentage_is_asked_about() {
    let field = figure("rwm_expected");
    let pupils = Field::topic_pupils(Topic::KeyStage2);
    let asked = |text, count| asked_of(&field, &[(field.clone(), text), (pupils.clone(), count)]);
    assert_eq!(
        asked("0.65%", "60").as_deref(),
        Some("This is less than one of 60 pupils. Enter a percentage, such as 65 for 65%.")
    );
    for (text, count) in [
        ("65", "60"),
        ("0", "60"),
        ("1.7", "60"),
        ("2", "30"),
        ("0.65%", "160"),
        ("0.65%", ""),
    ] {
        assert_eq!(asked(text, count), None, "{text} of {count}");
    }
}
