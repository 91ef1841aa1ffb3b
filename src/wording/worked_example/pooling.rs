//! A trust's figure from its schools', with two invented ones: what adding up pupils gives, beside what averaging schools
//! would.

use super::EXAMPLE;
use crate::analysis::{Among, DepartmentFigure, Pooling, pooled};
use crate::entry::{Attained, Pupils, School, SchoolOutcome, Schools};
use crate::measures::{AcademicYear, MeasureId};
use crate::national::National;
use crate::wording::explanation::{Block, Grid, Part, plain, sum, text};

/// Name, pupils, and how many of them reached the standard.
const SCHOOLS: [(&str, u32, u32); 2] = [("Small school", 30, 27), ("Large school", 152, 91)];

/// Full years for which each has been in the trust.
const YEARS: [u16; 2] = [8, 3];

/// Pooling, worked out for two schools; `None` where the national figures lack the measure that it is shown with.
#[must_use]
pub fn two_schools(national: &National) -> Option<Part> {
    let id = MeasureId::new(EXAMPLE);
    let measure = national.measure(&id)?;
    let trusts = national.distributions(&id).into_iter().next()?;
    let school = |((name, pupils, count), years): ((&str, u32, u32), u16)| {
        let outcome = SchoolOutcome::Known(Attained::Count(count));
        let school = School::new(name, Pupils::new(pupils)?, outcome).ok()?;
        Some(school.in_trust_since(AcademicYear::ending(trusts.year().summer() + 1 - years)))
    };
    let schools = SCHOOLS.into_iter().zip(YEARS).map(school);
    let schools = Schools::new(schools.collect::<Option<_>>()?);
    let department = DepartmentFigure::of(&schools, measure.topic, trusts.year())?;
    let among = Among {
        pooling: Pooling::Proportion,
        unit: measure.unit,
        direction: measure.direction,
        ascending: trusts.figures(),
        decimals: trusts.decimals(),
        noun_plural: &trusts.population().noun_plural,
    };
    let trust = pooled(&among, &schools).ok()?;
    let shares = SCHOOLS.map(|(_, pupils, count)| 100.0 * f64::from(count) / f64::from(pupils));
    let averaged = f64::midpoint(shares[0], shares[1]);
    let per_cent = |value| measure.unit.write(value, 1);
    let [(_, few, few_did), (_, many, many_did)] = SCHOOLS;
    let rows = SCHOOLS.iter().zip(shares).map(|((name, pupils, count), share)| {
        vec![
            (*name).to_owned(),
            pupils.to_string(),
            count.to_string(),
            per_cent(share),
        ]
    });
    Some(Part {
        id: "worked-pooling",
        title: "A trust’s figure from its schools’".to_owned(),
        blocks: vec![
            text(
                "We add up pupils and never average schools. In an average of schools, each pupil in a small school \
                 would count for several. An invented trust with two schools shows the difference.",
            ),
            Block::Grid(Grid {
                caption: format!("{}, two invented schools", measure.short_name),
                heads: vec!["School", "Pupils", "Reached it", "Share"],
                rows: rows.collect(),
                numeric: true,
            }),
            Block::Sums(vec![
                sum(
                    "The trust’s figure",
                    "all who reached it ÷ all pupils (Σx ÷ Σn)",
                    format!(
                        "({few_did} + {many_did}) ÷ ({few} + {many}) = {} ÷ {} = {}",
                        few_did + many_did,
                        trust.pupils,
                        per_cent(trust.value)
                    ),
                ),
                sum(
                    "What averaging the schools would give",
                    "sum of the shares ÷ number of schools",
                    format!(
                        "({} + {}) ÷ 2 = {}",
                        per_cent(shares[0]),
                        per_cent(shares[1]),
                        per_cent(averaged)
                    ),
                ),
            ]),
            Block::Result(format!(
                "The average of schools is {} percentage points off, and describes no group of pupils.",
                plain((averaged - trust.value).abs(), 1)
            )),
            text(format!(
                "Suppose the small school has been in the trust for {} full years and the large one for {}. {}",
                YEARS[0],
                YEARS[1],
                department.sentence(measure.unit, 1)
            )),
            text(
                "A school without a figure is left out of both sums, and the page says so. With fewer than 80% of \
                 the pupils known, we give no place among trusts.",
            ),
        ],
    })
}
