//! The questions that the rest of the widget asks of the bundle.

use std::borrow::Cow;
use std::rc::Rc;

use super::{
    AbsenceBandTable, AreaSeries, Bundle, BundleError, Distribution, EnglandSeries, PackName, Places,
    PupilSd, PupilSdRecord, Spread, TrustSet, TrustTable,
};
use crate::measures::{AcademicYear, Measure, MeasureId, PupilGroup};

/// The national figures, decoded once and asked often.
#[derive(Debug, Clone, PartialEq)]
pub struct National {
    pub(super) measures: Vec<Measure>,
    pub(super) tables: Vec<Rc<TrustTable>>,
    pub(super) england: Vec<EnglandSeries>,
    pub(super) pupil_sds: Vec<PupilSdRecord>,
    pub(super) packs: Vec<PackName>,
    pub(super) further: Vec<(TrustSet, Rc<TrustTable>)>,
    pub(super) series: Vec<AreaSeries>,
    pub(super) spreads: Vec<Spread>,
    pub(super) absence_bands: Option<AbsenceBandTable>,
}

impl National {
    /// The figures that were built into this page.
    ///
    /// # Errors
    /// [`BundleError`] when they cannot be read.
    ///
    /// ```
    /// use trust_benchmark::national::National;
    /// let national = National::bundled()?;
    /// for measure in national.measures() {
    ///     let latest = &national.distributions(&measure.id)[0];
    ///     assert!(latest.n() > 100, "{}: {} {}", measure.name, latest.n(), latest.population().noun_plural);
    /// }
    /// # Ok::<(), trust_benchmark::national::BundleError>(())
    /// ```
    pub fn bundled() -> Result<Self, BundleError> {
        Self::decode(include_bytes!("../../data/bundle/national.postcard"))
    }

    /// Figures from elsewhere.
    ///
    /// # Errors
    /// [`BundleError`] when `bytes` are not a whole bundle of this version.
    pub fn decode(bytes: &[u8]) -> Result<Self, BundleError> {
        Bundle::decode(bytes).map(Self::from)
    }

    /// The catalogue: the measures of the first bundle in the order in which they are shown, then those that each joined
    /// pack added, in theirs.
    #[must_use]
    pub fn measures(&self) -> &[Measure] {
        &self.measures
    }

    /// The newest year of any table of trusts.
    #[must_use]
    pub fn newest_year(&self) -> AcademicYear {
        let years = self.tables.iter().map(|table| table.year);
        years.max().unwrap_or(AcademicYear::ending(2025))
    }

    /// One measure of the catalogue.
    #[must_use]
    pub fn measure(&self, id: &MeasureId) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.id == *id)
    }

    /// How a measure came out among trusts for all pupils, latest year first; empty where no file holds it.
    #[must_use]
    pub fn distributions(&self, id: &MeasureId) -> Vec<Distribution> {
        self.distributions_of(id, PupilGroup::All)
    }

    /// As [`National::distributions`], for a group of pupils. Those of the packs that have been joined are among them.
    #[must_use]
    pub fn distributions_of(&self, id: &MeasureId, group: PupilGroup) -> Vec<Distribution> {
        self.distributions_among(TrustSet::Eligible, id, group)
    }

    /// As [`National::distributions_of`], among another set of trusts. Two sets are never mixed.
    #[must_use]
    pub fn distributions_among(&self, set: TrustSet, id: &MeasureId, group: PupilGroup) -> Vec<Distribution> {
        let mut found: Vec<_> = self
            .columns_among(set, id, group)
            .filter_map(|(table, column)| Distribution::new(table, column))
            .collect();
        found.sort_by_key(|distribution| std::cmp::Reverse(distribution.year()));
        found
    }

    /// The years of [`National::distributions_among`], the latest first, without their figures.
    #[must_use]
    pub fn years_among(&self, set: TrustSet, id: &MeasureId, group: PupilGroup) -> Vec<AcademicYear> {
        let mut years: Vec<_> = self
            .columns_among(set, id, group)
            .map(|(table, _)| table.year)
            .collect();
        years.sort_unstable_by(|one, other| other.cmp(one));
        years
    }

    /// One of [`National::distributions_among`]: that of a year, or the latest.
    #[must_use]
    pub fn distribution_among(
        &self,
        set: TrustSet,
        id: &MeasureId,
        group: PupilGroup,
        year: Option<AcademicYear>,
    ) -> Option<Distribution> {
        let mut columns = self.columns_among(set, id, group);
        let (table, column) = match year {
            Some(year) => columns.find(|(table, _)| table.year == year),
            None => columns.max_by_key(|(table, _)| table.year),
        }?;
        Distribution::new(table, column)
    }

    /// Where a measure stands among the tables of a set.
    fn columns_among(
        &self,
        set: TrustSet,
        id: &MeasureId,
        group: PupilGroup,
    ) -> impl Iterator<Item = (&Rc<TrustTable>, usize)> {
        let first = self.tables.iter().filter(move |_| set == TrustSet::Eligible);
        let further = self.further.iter().filter(move |(of, _)| *of == set);
        let tables = first.chain(further.map(|(_, table)| table));
        tables.filter_map(move |table| {
            let is_it = |column: &super::FigureColumn| column.measure == *id && column.group == group;
            Some((table, table.figures.iter().position(is_it)?))
        })
    }

    /// Whether any joined file holds a measure for a group of pupils: of trusts, schools, authorities or England.
    #[must_use]
    pub fn holds(&self, id: &MeasureId, group: PupilGroup) -> bool {
        let further = self.further.iter().map(|(_, table)| table);
        let mut columns = self.tables.iter().chain(further).flat_map(|table| &table.figures);
        columns.any(|column| column.measure == *id && column.group == group)
            || self.series(id, group).is_some()
            || self
                .spreads
                .iter()
                .any(|spread| spread.measure == *id && spread.group == group)
    }

    /// England, its regions and their parts over the years; `None` where no joined pack holds them.
    #[must_use]
    pub fn series(&self, id: &MeasureId, group: PupilGroup) -> Option<&AreaSeries> {
        self.series
            .iter()
            .find(|series| series.measure == *id && series.group == group)
    }

    /// Quantiles over local authorities or schools, latest source first; empty where no joined pack holds them.
    pub fn spreads(
        &self,
        places: Places,
        id: &MeasureId,
        group: PupilGroup,
    ) -> impl Iterator<Item = &Spread> {
        self.spreads
            .iter()
            .filter(move |spread| spread.places == places && spread.measure == *id && spread.group == group)
    }

    /// England's own figures for a group of pupils: those of the first bundle, else England's row among the areas of a
    /// joined pack, which is the same series where both hold it.
    #[must_use]
    pub fn england(&self, id: &MeasureId, group: PupilGroup) -> Option<Cow<'_, EnglandSeries>> {
        let is_it = |series: &&EnglandSeries| series.measure == *id && series.group == group;
        let first = self.england.iter().find(is_it).map(Cow::Borrowed);
        first.or_else(|| self.series(id, group)?.england().map(Cow::Owned))
    }

    /// The standard deviation between pupils that answers for a year: that year's own, else the latest earlier one,
    /// else the earliest later one; it says which. `None` where the measure has none, as a proportion needs none.
    #[must_use]
    pub fn pupil_sd(&self, id: &MeasureId, year: AcademicYear) -> Option<PupilSd> {
        PupilSd::among(&self.pupil_sds, id, year)
    }
}

impl From<Bundle> for National {
    fn from(bundle: Bundle) -> Self {
        let Bundle {
            measures,
            tables,
            england,
            pupil_sds,
        } = bundle;
        Self {
            measures,
            tables: tables.into_iter().map(Rc::new).collect(),
            england,
            pupil_sds,
            packs: Vec::new(),
            further: Vec::new(),
            series: Vec::new(),
            spreads: Vec::new(),
            absence_bands: None,
        }
    }
}
