//! What it would take, school by school.

use trust_benchmark::analysis::{Aim, PeerChoice, Target};
use trust_benchmark::measures::PupilGroup;
use trust_benchmark::wording::{BySchool, EACH_SCHOOL};

use super::{Typed, asking, found, measure, results, said, table};

fn rows(by_school: &BySchool) -> Vec<String> {
    let figures = &by_school.figures;
    let mut lines = vec![by_school.sentence.clone()];
    lines.extend([figures.caption.clone(), figures.columns.join(" | ")]);
    for row in &figures.rows {
        assert_eq!(row.len(), figures.columns.len());
        lines.push(format!("| {}", row.join(" | ")));
    }
    lines
}

#[test]
fn each_school_has_its_own_distance_in_the_order_of_the_table() {
    let cases: [(&str, &[Typed<'_>]); 6] = [
        (
            "rwm_expected",
            &[
                ("Oak Academy", "60", "80"),
                ("Elm Primary", "90", "62"),
                ("Ash Infants", "", "70"),
                ("Yew Primary", "8", "SUPP"),
                ("Fir Primary", "1200", "68.9"),
                ("Bay Primary", "30", "NP"),
                ("", "45", ""),
            ],
        ),
        ("rwm_expected", &[("Oak Academy", "1", "0")]),
        (
            "rwm_expected",
            &[("Oak Academy", "60", "90"), ("Elm Primary", "30", "69")],
        ),
        (
            "progress_8",
            &[
                ("Oak", "180", "-0.31"),
                ("Elm", "150", "0.4"),
                ("Ash", "12", "-4.9"),
            ],
        ),
        ("attainment_8", &[("Oak", "180", "44.1"), ("Elm", "150", "51")]),
        (
            "ebacc_entry",
            &[("Oak", "180", "12"), ("Elm", "150", "51"), ("Ash", "60", "90")],
        ),
    ];
    let lines = asking(|national| {
        let mut lines = vec![EACH_SCHOOL.to_owned()];
        for (id, schools) in cases {
            let measure = measure(national, id);
            let table = table(&measure, schools);
            let finding = found(national, &measure, &table, PeerChoice::Closest);
            let aim = Aim::of(&measure, PupilGroup::All).unwrap();
            let targets = Target::among(finding.peers(), aim.direction);
            let target = targets.get(1).or(targets.first()).unwrap();
            let by_school = BySchool::of(aim, target, &results(&table, &measure));
            lines.push(format!("# {id}"));
            match by_school {
                Some(by_school) => lines.extend(rows(&by_school)),
                None => lines.push("(not shown)".to_owned()),
            }
        }
        lines
    });
    said("distances", &lines);
}

/// A figure that is rounded can lie on either side of the target.
#[test]
fn a_rounded_figure_leaves_open_on_which_side_it_lies() {
    asking(|national| {
        let measure = measure(national, "rwm_expected");
        let table = table(&measure, &[("Oak", "182", "62"), ("Elm", "60", "80")]);
        let aim = Aim::of(&measure, PupilGroup::All).unwrap();
        let target = Target::own(62.05, 2, measure.unit, measure.range).unwrap();
        let by_school = BySchool::of(aim, &target, &results(&table, &measure)).unwrap();
        assert_eq!(
            by_school.sentence,
            "Of your 2 schools, 1 is at or above 62.05% and 1 may be on either side, because its figure is rounded."
        );
        assert_eq!(
            by_school.figures.rows[0][3],
            "up to 1 more of 182 pupils, because the figure is rounded"
        );
    });
}
