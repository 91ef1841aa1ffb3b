//! England's figures beside a population of trusts, in words: every one of them is named as England's.

use crate::analysis::EnglandBeside;
use crate::measures::Unit;
use crate::national::EnglandFigure;

impl EnglandBeside {
    /// A figure of it, written.
    pub(crate) fn write(&self, unit: Unit, value: f64) -> String {
        unit.write(value, self.decimals)
    }

    /// The figure of the distribution's year, named as the picture labels it: "England 63%".
    pub(crate) fn label(&self, unit: Unit) -> Option<(f64, String)> {
        self.of_year.map(|england| {
            (
                england.value,
                format!("England {}", unit.write_short(england.value, self.decimals)),
            )
        })
    }

    /// The same after what the picture is of in words: "; England 63%".
    pub(crate) fn after(&self, unit: Unit) -> String {
        self.of_year
            .map(|england| format!("; England {}", self.write(unit, england.value)))
            .unwrap_or_default()
    }

    /// Both figures with their years: "46.3 in 2022/23 and 46.0 in 2024/25".
    pub(crate) fn figures(&self, unit: Unit) -> Option<String> {
        let dated = |figure: EnglandFigure| format!("{} in {}", self.write(unit, figure.value), figure.year);
        match (self.of_year.map(dated), self.latest.map(dated)) {
            (Some(of_year), Some(latest)) => Some(format!("{of_year} and {latest}")),
            (of_year, latest) => of_year.or(latest),
        }
    }
}
