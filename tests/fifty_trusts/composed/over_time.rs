//! Several years of figures: rising, falling, flat, and with a change between them that makes them incomparable.

use crate::national::summer;
use crate::trust::{ALL, Trust};

fn rwm(name: &'static str, figures: [&str; 4]) -> Trust {
    let [first, second, third, latest] = figures;
    Trust::named(name)
        .typed(("rwm_expected", ALL, latest, "310"))
        .in_year(summer(2019), ("rwm_expected", ALL, first, "290"))
        .in_year(summer(2023), ("rwm_expected", ALL, second, "301"))
        .in_year(summer(2024), ("rwm_expected", ALL, third, "305"))
        .results_of(summer(2025))
        .opened(1)
}

pub(super) fn trusts() -> Vec<Trust> {
    vec![
        rwm("Four years, rising", ["52", "56", "61", "69"]),
        rwm("Four years, falling", ["74", "66", "60", "55"]),
        rwm("Four years, flat", ["63", "62", "64", "63"]),
        Trust::named("Years that do not compare")
            .all_typed(&[
                ("attainment_8", ALL, "46.1", "280"),
                ("english_maths_5", ALL, "44", "280"),
            ])
            .in_year(summer(2019), ("attainment_8", ALL, "45.0", "260"))
            .in_year(summer(2020), ("attainment_8", ALL, "51.0", "260"))
            .in_year(summer(2024), ("attainment_8", ALL, "47.4", "275"))
            .in_year(summer(2019), ("english_maths_5", ALL, "39", "260"))
            .in_year(summer(2022), ("english_maths_5", ALL, "50", "270"))
            .results_of(summer(2025))
            .opened(2),
        Trust::named("Absence and suspensions over the years")
            .all_typed(&[
                ("absence_secondary", ALL, "9.2", "1800"),
                ("suspensions_secondary", ALL, "22", "1850"),
            ])
            .in_year(summer(2019), ("absence_secondary", ALL, "5.3", "1700"))
            .in_year(summer(2022), ("absence_secondary", ALL, "8.9", "1750"))
            .in_year(summer(2019), ("suspensions_secondary", ALL, "9.8", "1700"))
            .results_of(summer(2025))
            .opened(2),
    ]
}
