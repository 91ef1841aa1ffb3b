//! Multi-academy trusts of any size, as a third party calculated them from school files that do not hold every school.
//! Other rows of the file, single-academy trusts and local authorities, are summed for a check and otherwise left out.

use std::path::Path;

use trust_benchmark::national::{Provenance, TrustKind};

use crate::aggregation::NOT_HELD;
use crate::any_size_source::AnySizeSource;
use crate::areas::units;
use crate::cell::Cell;
use crate::error::{BuildError, Reason};
use crate::names::NameColumnIndices;
use crate::school_rows::Fates;
use crate::table::Table;
use crate::trust_text::KEPT;
use crate::trusts::{Figure, TrustRow};

/// Why a group has no figure.
pub const TOO_FEW: &str = "too few pupils";

/// A file that has been read.
#[derive(Debug, Clone)]
pub struct AnySizeData {
    pub name: String,
    pub source: AnySizeSource,
    pub provenance: Provenance,
    pub bytes: usize,
    /// Printed for the person who runs the build.
    pub warning: Option<String>,
    /// Its multi-academy trusts.
    pub rows: Vec<TrustRow>,
    /// The names of trusts, where the file has them.
    pub names: Vec<String>,
    /// Rows of the source file, counted by what became of them.
    pub fates: Fates,
    /// Their figures before rounding: all pupils, disadvantaged, others; not a number where there are no pupils.
    pub exact: Vec<[f64; 3]>,
    /// Over every row of the file: the sum of the measure, and pupils.
    pub whole: (f64, f64),
}

/// Reads the file that `source`, described under `name`, describes.
///
/// # Errors
/// [`BuildError`] with file, line and column at the first thing that is not as described.
pub fn read(sources: &Path, name: &str, source: AnySizeSource) -> Result<AnySizeData, BuildError> {
    let file = source.file.read(sources)?;
    let table = Table::read(&source.file.path, &file.text)?;
    let kind = table.column(&source.kind)?;
    let names = source
        .names
        .as_ref()
        .map(|columns| NameColumnIndices::find(&table, columns));
    let names = names.transpose()?;
    let [pupils, of_others] =
        [&source.pupils.disadvantaged, &source.pupils.others].map(|name| table.column(name));
    let [sum, sum_of_others] =
        [&source.sums.disadvantaged, &source.sums.others].map(|name| table.column(name));
    let places = [pupils?, of_others?, sum?, sum_of_others?];
    let (mut rows, mut whole, mut fates) = (Vec::new(), (0.0, 0.0), Fates::new());
    for row in table.rows() {
        let number = |place| {
            let text = row.text(place);
            let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
            number.ok_or_else(|| {
                let (text, form) = (text.to_owned(), "a number");
                row.error(place, Reason::NotANumber { text, form })
            })
        };
        let [disadvantaged, others, sum, sum_of_others] = places.each_ref().map(number);
        let (disadvantaged, others) = (disadvantaged?, others?);
        let (sum, sum_of_others) = (sum? * source.scale, sum_of_others? * source.scale);
        whole = (whole.0 + sum + sum_of_others, whole.1 + disadvantaged + others);
        let is_trust = row.text(&kind) == source.trust;
        let fate = if is_trust {
            KEPT.to_owned()
        } else {
            format!("left out: {}", row.text(&kind))
        };
        *fates.entry(fate).or_insert(0) += 1;
        if !is_trust {
            continue;
        }
        let all = disadvantaged + others;
        let exact = [
            (sum + sum_of_others) / all,
            sum / disadvantaged,
            sum_of_others / others,
        ];
        let pupils_of = [all, disadvantaged, others];
        let figures = exact
            .iter()
            .zip(pupils_of)
            .enumerate()
            .map(|(group, (value, pupils))| {
                let enough = pupils >= f64::from(if group == 0 { 1 } else { source.fewest_of_a_group });
                Figure {
                    value: if enough {
                        Cell::Figure(units(*value, source.decimals))
                    } else {
                        Cell::Suppressed(TOO_FEW.to_owned())
                    },
                    coverage: None,
                    interval: None,
                }
            });
        let not_held = || Cell::Suppressed(NOT_HELD.to_owned());
        let trust = TrustRow {
            uid: None,
            kind: TrustKind::Trust,
            schools: 0,
            pupils: u32::try_from(units(all, 0)).unwrap_or(0),
            region: None,
            shares: [
                Cell::Figure(units(disadvantaged / all * 100.0, 0)),
                not_held(),
                not_held(),
            ],
            figures: figures.take(source.kept_groups()).collect(),
        };
        let name = names.as_ref().map(|names| names.read(&row));
        rows.push((trust, exact, name.transpose()?.map(|named| named.name)));
    }
    // The file is sorted by figure and has names; ours is sorted by size and has none.
    let key = |row: &TrustRow| {
        let cells: Vec<_> = row.figures.iter().map(|figure| figure.value.clone()).collect();
        (row.pupils, cells)
    };
    rows.sort_by_key(|(row, _, name)| (key(row), name.clone()));
    let names = rows.iter().filter_map(|(_, _, name)| name.clone()).collect();
    let (rows, exact) = rows.into_iter().map(|(row, exact, _)| (row, exact)).unzip();
    Ok(AnySizeData {
        name: name.to_owned(),
        provenance: source.provenance.provenance(&source.file, &file, table.len()),
        bytes: file.bytes,
        warning: file.warning,
        rows,
        names,
        fates,
        exact,
        whole,
        source,
    })
}
