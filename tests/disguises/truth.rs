//! The true table: schools with figures of one or more years, each known exactly.

use std::collections::BTreeMap;

use crate::chance::Chance;

/// The latest year of results there is: figures of no stated year are of it.
pub(crate) const LATEST: u16 = 2026;

/// The last year with Progress 8, which the two before it have too.
pub(crate) const WITH_PROGRESS: u16 = 2024;

#[derive(Debug, Clone)]
pub(crate) struct School {
    pub(crate) name: String,
    pub(crate) urn: u32,
}

/// A figure or a number of pupils.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Value {
    /// `reached` of `pupils` pupils reached it; shown with `decimals` decimal places.
    Share {
        reached: u32,
        pupils: u32,
        decimals: usize,
    },
    /// A score in hundredths, shown with `decimals` decimal places.
    Score {
        hundredths: i32,
        decimals: usize,
    },
    Pupils(u32),
}

impl Value {
    /// The number as it is shown, and how far it may be from what is meant.
    pub(crate) fn number(self) -> (f64, f64) {
        match self {
            Self::Share {
                reached,
                pupils,
                decimals,
            } => {
                let exact = f64::from(reached) * 100.0 / f64::from(pupils);
                (exact, 0.5 * 10f64.powi(-i32::try_from(decimals).unwrap()) + 1e-4)
            }
            Self::Score { hundredths, decimals } => (
                f64::from(hundredths) / 100.0,
                0.5 * 10f64.powi(-i32::try_from(decimals).unwrap()) + 1e-9,
            ),
            Self::Pupils(pupils) => (f64::from(pupils), 1e-9),
        }
    }

    /// As a person types it.
    pub(crate) fn text(self) -> String {
        match self {
            Self::Share { decimals, .. } | Self::Score { decimals, .. } => {
                let text = format!("{:.decimals$}", self.number().0);
                if text
                    .trim_start_matches('-')
                    .chars()
                    .all(|digit| matches!(digit, '0' | '.'))
                {
                    text.trim_start_matches('-').to_owned()
                } else {
                    text
                }
            }
            Self::Pupils(pupils) => pupils.to_string(),
        }
    }
}

/// What is measured: the name of the field of all pupils or of a group.
pub(crate) type FieldName = &'static str;

#[derive(Debug, Clone)]
pub(crate) struct Truth {
    pub(crate) schools: Vec<School>,
    /// The newest first.
    pub(crate) years: Vec<u16>,
    pub(crate) fields: Vec<FieldName>,
    /// By school, field and year.
    pub(crate) values: BTreeMap<(usize, FieldName, u16), Value>,
    pub(crate) is_secondary: bool,
}

const FIRST: [&str; 16] = [
    "Oak",
    "Elm",
    "Ash",
    "Birch",
    "Cherry",
    "Hazel",
    "Rowan",
    "St Thérèse’s",
    "Holly",
    "Willow",
    "Maple",
    "Zoë’s",
    "Larch",
    "Alder",
    "St John’s Church of England",
    "All Saints",
];
const KIND: [&str; 5] = ["Primary School", "Academy", "School", "Community School", ""];

impl Truth {
    pub(crate) fn of(chance: &mut Chance) -> Self {
        let count = 2 + chance.below(5);
        let mut names: Vec<&str> = FIRST.to_vec();
        chance.shuffle(&mut names);
        let schools: Vec<School> = names
            .iter()
            .take(count)
            .enumerate()
            .map(|(place, name)| School {
                name: format!("{name} {}", KIND[chance.below(KIND.len())])
                    .trim()
                    .to_owned(),
                urn: 100_000 + u32::try_from(place).unwrap() * 37 + chance.between(0, 30),
            })
            .collect();
        let is_secondary = chance.percent(30);
        let shares: &[FieldName] = if is_secondary {
            &["english_maths_5", "ebacc_entry"]
        } else {
            &[
                "rwm_expected",
                "reading_expected",
                "writing_expected",
                "maths_expected",
                "rwm_higher",
            ]
        };
        let newest = [LATEST, LATEST, LATEST - 1, WITH_PROGRESS][chance.below(4)];
        let scores: &[FieldName] = match (is_secondary, newest) {
            (true, WITH_PROGRESS) => &["progress_8", "attainment_8"],
            (true, _) => &["attainment_8"],
            (false, _) => &["reading_scaled"],
        };
        let pupils: FieldName = if is_secondary {
            "key_stage_4-pupils"
        } else {
            "key_stage_2-pupils"
        };
        let mut fields: Vec<FieldName> = vec![pupils];
        fields.extend(shares.iter().take(1 + chance.below(shares.len())));
        fields.extend(scores.iter().take(chance.below(scores.len() + 1)));
        let mut truth = Self {
            schools,
            years: vec![newest],
            fields,
            values: BTreeMap::new(),
            is_secondary,
        };
        truth.fill(chance, newest);
        truth
    }

    /// Adds earlier years, where the layout shows several.
    pub(crate) fn with_years(&self, chance: &mut Chance, more: usize) -> Self {
        let mut truth = self.clone();
        for ago in 1..=more {
            let year = self.years[0] - u16::try_from(ago).unwrap();
            truth.years.push(year);
            truth.fill(chance, year);
        }
        truth
    }

    fn fill(&mut self, chance: &mut Chance, year: u16) {
        let decimals = usize::from(chance.percent(30));
        for school in 0..self.schools.len() {
            let pupils = if self.is_secondary {
                chance.between(60, 280)
            } else {
                chance.between(11, 90)
            };
            // Who reaches all three subjects reaches each of them.
            let in_all_subjects = chance.between(pupils / 4, pupils);
            for field in self.fields.clone() {
                let value = match field {
                    "reading_scaled" => Value::Score {
                        hundredths: 10_000 + i32::try_from(chance.between(0, 900)).unwrap(),
                        decimals: 0,
                    },
                    "attainment_8" => Value::Score {
                        hundredths: i32::try_from(chance.between(2_500, 6_500)).unwrap(),
                        decimals: 1,
                    },
                    "progress_8" => Value::Score {
                        hundredths: i32::try_from(chance.between(0, 250)).unwrap() - 120,
                        decimals: 2,
                    },
                    "maths_progress" => Value::Score {
                        hundredths: i32::try_from(chance.between(0, 800)).unwrap() - 400,
                        decimals: 1,
                    },
                    field if field.ends_with("pupils") => Value::Pupils(pupils),
                    "rwm_higher" => Value::Share {
                        reached: chance.between(0, (pupils / 5).min(in_all_subjects)),
                        pupils,
                        decimals,
                    },
                    "rwm_expected" => Value::Share {
                        reached: in_all_subjects,
                        pupils,
                        decimals,
                    },
                    "reading_expected" | "writing_expected" | "maths_expected" => Value::Share {
                        reached: chance.between(in_all_subjects, pupils),
                        pupils,
                        decimals,
                    },
                    _ => Value::Share {
                        reached: chance.between(pupils / 4, pupils),
                        pupils,
                        decimals,
                    },
                };
                self.values.insert((school, field, year), value);
            }
        }
    }

    pub(crate) fn value(&self, school: usize, field: FieldName, year: u16) -> Option<Value> {
        self.values.get(&(school, field, year)).copied()
    }

    /// All schools together: the sum of pupils, and figures weighted by them.
    pub(crate) fn total(&self, field: FieldName, year: u16) -> f64 {
        let pupils = if self.is_secondary {
            "key_stage_4-pupils"
        } else {
            "key_stage_2-pupils"
        };
        let of = |school: usize, field: FieldName| {
            self.value(school, field, year)
                .map_or(0.0, |value| value.number().0)
        };
        let schools = 0..self.schools.len();
        if field == pupils {
            return schools.map(|school| of(school, field)).sum();
        }
        let weights: f64 = schools.clone().map(|school| of(school, pupils)).sum();
        schools
            .map(|school| of(school, field) * of(school, pupils))
            .sum::<f64>()
            / weights
    }
}
