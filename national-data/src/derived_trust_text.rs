//! Writes the tables of trusts that the Department does not publish: trusts of any size, and trusts added up from their
//! schools. They have the form of the Department's tables.

use trust_benchmark::measures::{MeasureId, PupilGroup};
use trust_benchmark::national::{Population, Provenance, TrustSet};

use crate::aggregation::{AggregatedTrusts, LOW_COVERAGE, NO_SCHOOL, NOT_HELD};
use crate::any_size::{AnySizeData, TOO_FEW};
use crate::error::BuildError;
use crate::files::DataFiles;
use crate::school_rows::Fates;
use crate::trust_text::{
    FigureText, KEPT, ProvenanceText, RowsText, SharesText, TableText, by_code, column, fates, write_table,
};
use crate::trusts::TrustRow;

struct TableDescription<'a> {
    set: TrustSet,
    population: &'a Population,
    provenance: &'a Provenance,
    bytes: usize,
    geography: &'a str,
    codes: &'a [&'a str],
    fates: &'a Fates,
    rows: &'a [TrustRow],
    figures: Vec<(MeasureId, PupilGroup, u8, Option<u8>, String)>,
}

/// Writes trusts of any size.
///
/// # Errors
/// When they cannot be written as CSV or TOML.
pub fn write_any_size(data: &AnySizeData, files: &mut DataFiles) -> Result<(), BuildError> {
    let source = &data.source;
    let groups = [PupilGroup::All, PupilGroup::Disadvantaged, PupilGroup::Others];
    let figure = |group| {
        (
            source.measure.clone(),
            group,
            source.decimals,
            None,
            source.cohort.clone(),
        )
    };
    let described = TableDescription {
        set: TrustSet::AnySize,
        population: &source.population,
        provenance: &data.provenance,
        bytes: data.bytes,
        geography: "no regions: the file has none",
        codes: &[TOO_FEW, NOT_HELD],
        fates: &data.fates,
        rows: &data.rows,
        figures: groups
            .into_iter()
            .take(source.kept_groups())
            .map(figure)
            .collect(),
    };
    write_table(&data.name, &metadata(described), &data.rows, files)
}

/// Writes trusts added up from their schools.
///
/// # Errors
/// When they cannot be written as CSV or TOML.
pub fn write_aggregated(data: &AggregatedTrusts, files: &mut DataFiles) -> Result<(), BuildError> {
    let figures = data.source.figures.iter();
    let described = TableDescription {
        set: TrustSet::ByMembership,
        population: &data.source.population,
        provenance: &data.provenance,
        bytes: data.bytes,
        geography: "regions of England; a trust is in the one with most of its pupils",
        codes: &[LOW_COVERAGE, NO_SCHOOL, NOT_HELD],
        fates: &data.fates,
        rows: &data.rows,
        figures: figures
            .map(|one| {
                let (measure, cohort) = (one.measure.clone(), one.cohort.clone());
                (measure, one.group, one.decimals, Some(0), cohort)
            })
            .collect(),
    };
    let name = &data.source.name;
    let mut metadata = metadata(described);
    metadata.rows.membership.clone_from(&data.membership);
    for (figure, fates) in metadata.figures.iter_mut().zip(&data.figure_fates) {
        figure.schools.clone_from(fates);
    }
    write_table(name, &metadata, &data.rows, files)
}

fn metadata(described: TableDescription<'_>) -> TableText {
    let rows = described.rows;
    let sum = |test: &dyn Fn(&str) -> bool| -> u32 {
        let fates = described.fates.iter();
        fates.filter(|(fate, _)| test(fate)).map(|(_, count)| count).sum()
    };
    let (read, kept) = (sum(&|_| true), sum(&|fate| fate.starts_with(KEPT)));
    let figures = described.figures.into_iter().enumerate();
    let figures = figures.map(|(index, (measure, group, decimals, coverage_decimals, cohort))| {
        let column = column(&measure, group);
        let (with_figure, suppressed_pupils, suppressed) = fates(rows, index);
        FigureText {
            measure,
            group,
            decimals,
            coverage_column: coverage_decimals.map(|_| format!("{column}.coverage")),
            coverage_decimals,
            column,
            cohort,
            with_figure,
            suppressed_pupils,
            suppressed,
            schools: Fates::new(),
        }
    });
    let without_region = rows.iter().filter(|row| row.region.is_none()).count();
    TableText {
        set: described.set,
        year: described.provenance.year.to_string(),
        geography: described.geography.to_owned(),
        suppression: described.codes.iter().map(|code| (*code).to_owned()).collect(),
        population: described.population.clone(),
        provenance: ProvenanceText::new(described.provenance, described.bytes),
        rows: RowsText {
            read,
            kept,
            refused: read - kept,
            trusts: u32::try_from(rows.len()).unwrap_or(u32::MAX),
            by_fate: described.fates.clone(),
            membership: Fates::new(),
            sponsors: 0,
            region_not_stated: u32::try_from(without_region).unwrap_or(u32::MAX),
            disadvantaged_suppressed: by_code(rows.iter().filter_map(|row| row.shares.first())),
        },
        decimals: SharesText {
            disadvantaged: 0,
            eal: 0,
            sen: 0,
        },
        figures: figures.collect(),
    }
}
