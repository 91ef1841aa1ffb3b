//! Trusts that are entered school by school, with schools whose figures are not published.

use crate::trust::{ALL, DISADVANTAGED, Trust};

const NAMES: [&str; 12] = [
    "Ash", "Beech", "Cedar", "Damson", "Elder", "Fir", "Gorse", "Hazel", "Ivy", "Juniper", "Larch", "Maple",
];

fn primary(trust: Trust, name: &str, figure: &str, pupils: &str) -> Trust {
    trust.school(name, "Primary", &[("rwm_expected", ALL, figure, pupils)])
}

/// Two schools with figures, and one of `missing` pupils without.
fn covering(name: &'static str, missing: &str) -> Trust {
    let trust = primary(Trust::named(name), "Ash", "65", "60");
    let trust = primary(trust, "Beech", "70", "40");
    primary(trust, "Cedar", "SUPP", missing).opened(1).reflecting()
}

fn twelve() -> Trust {
    let figures = [
        "58", "71", "66", "80", "49", "62", "75", "68", "55", "SUPP", "73", "64",
    ];
    let pupils = [
        "30", "58", "45", "29", "60", "31", "28", "44", "30", "4", "59", "15",
    ];
    let each = NAMES.into_iter().zip(figures.into_iter().zip(pupils));
    each.fold(
        Trust::named("Twelve schools in a table"),
        |trust, (name, (figure, pupils))| primary(trust, name, figure, pupils).joined_in("2016/17"),
    )
    .opened(1)
    .reflecting()
}

fn ninety() -> Trust {
    (0..90)
        .fold(Trust::named("Ninety schools in a table"), |trust, place| {
            let (figure, pupils) = ((40 + place * 7 % 50).to_string(), (15 + place % 45).to_string());
            let name = format!("School {}", place + 1);
            primary(trust, &name, &figure, &pupils)
        })
        .region("East Midlands")
        .opened(1)
        .reflecting()
}

pub(super) fn trusts() -> Vec<Trust> {
    let withheld = primary(Trust::named("A whole trust withheld"), "Ash", "SUPP", "4");
    let withheld = primary(primary(withheld, "Beech", "c", "5"), "Cedar", "LOWCOV", "3");
    let special = Trust::named("Special schools in a table")
        .school("Ash", "Special", &[("absence_special", ALL, "12.1", "90")])
        .school(
            "Beech",
            "Alternative provision",
            &[("absence_special", ALL, "31.5", "40")],
        );
    let middle = Trust::named("Middle schools in a table")
        .school(
            "Ash",
            "Middle deemed secondary",
            &[("rwm_expected", ALL, "61", "110")],
        )
        .school(
            "Beech",
            "Middle deemed secondary",
            &[("rwm_expected", ALL, "57", "98")],
        )
        .school(
            "Cedar",
            "Middle deemed primary",
            &[("rwm_expected", ALL, "66", "84")],
        );
    let mixed = Trust::named("Mixed phases and groups in a table")
        .school(
            "Ash",
            "Primary",
            &[
                ("rwm_expected", ALL, "62", "60"),
                ("rwm_expected", DISADVANTAGED, "48", "21"),
            ],
        )
        .school(
            "Beech",
            "All-through",
            &[
                ("rwm_expected", ALL, "68", "58"),
                ("rwm_expected", DISADVANTAGED, "SUPP", "4"),
                ("attainment_8", ALL, "44.1", "170"),
            ],
        )
        .school("Cedar", "Secondary", &[("attainment_8", ALL, "49.7", "")])
        .school("Damson", "", &[("attainment_8", ALL, "NE", "12")])
        .reflecting()
        .opened(3);
    let few = primary(Trust::named("Few of many attained it"), "Ash", "10", "30");
    let few = primary(primary(few, "Beech", "90", "40"), "Cedar", "60", "50");
    vec![
        twelve(),
        ninety(),
        covering("Just under the coverage", "26"),
        covering("Just over the coverage", "24"),
        withheld.reflecting(),
        special.reflecting(),
        middle,
        mixed,
        few.opened(1),
    ]
}
