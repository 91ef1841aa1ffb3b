//! A little made-up country in a temporary folder: a file of every kind, small enough to be read whole, which a test may
//! spoil in one place.

use std::fs;

use national_data::build;
use tempfile::TempDir;

pub(crate) const TRUSTS: &str = "\
YEAR,UID,TYPE,REGION,SCHOOLS,PUPILS,DIS,EAL,SEN,SCORE,COV,LOW,HIGH,BAND
202425,11,MAT,North,3,100,SUPP,10%,12%,0.5,90%,0.2,0.8,4
202425,12,MAT,NA,4,400,20%,10%,12%,SUPP,SUPP,SUPP,SUPP,SUPP
202425,13,Sponsor,North,12,900,20%,10%,12%,-0.1,100%,-0.2,-0.01,2
";

const DESCRIPTION: &str = r#"
[file]
path = "trusts.csv"
encoding = "utf-8"

[provenance]
publisher = "Somebody"
licence = "Some licence"
title = "Some trusts"
year = "2024/25"
status = "revised"
published = "May 2025"
retrieved_from = "nowhere"

[population]
noun_plural = "trusts"
rule = "made up"
membership = "never"

[rows]
count = 3
fewest_schools = 3

[columns]
uid = "UID"
schools = "SCHOOLS"
pupils = "PUPILS"
year = { column = "YEAR", is = "202425" }
kind = { column = "TYPE", trust = "MAT", sponsor = "Sponsor" }
region = { column = "REGION", geography = "made up", known = ["North"], not_stated = ["NA"] }
disadvantaged = { column = "DIS", form = "per_cent_sign", decimals = 0 }
eal = { column = "EAL", form = "per_cent_sign", decimals = 0 }
sen = { column = "SEN", form = "per_cent_sign", decimals = 0 }

[suppression]
codes = ["SUPP"]

[[figures]]
measure = "score"
group = "all"
value = { column = "SCORE", form = "number", decimals = 2 }
coverage = { column = "COV", form = "per_cent_sign", decimals = 0 }
cohort = "pupils"
expect = { with_figure = 2, suppressed = 1, suppressed_pupils = 400, mean_by_cohort = -0.04 }

[figures.interval]
lower = { column = "LOW", form = "number", decimals = 2 }
upper = { column = "HIGH", form = "number", decimals = 2 }
band = "BAND"
bands = { well_above = "4", above = "5", average = "3", below = "2", well_below = "1" }
expect = { bands_that_agree = 2 }
"#;

pub(crate) const SERIES: &str = "\
code,year,area,value
Score,2018 (Rev),England,7.0000000000000007E-2
Score,2020,England,0.5
Score,2025,England,-
Score,2025,Leeds,anything
Other,2025,England,12
";

const SERIES_DESCRIPTION: &str = r#"
[file]
path = "series.csv"
encoding = "utf-8-bom"

[provenance]
publisher = "Somebody"
licence = "Some licence"
title = "Some series"
retrieved_from = "nowhere"

[columns]
measure = "code"
year = "year"
area = "area"
england = "England"
value = "value"
none = ["-"]

[rows]
count = 5

[[series]]
measure = "score"
group = "all"
code = "Score"
decimals = 2
noun_plural = "England"
rule = "made up"
membership = "never"
published = "May 2025"

[[breaks]]
years = ["2019/20"]
measures = ["score"]
reason = "Made up."

[[expect]]
measure = "score"
year = "2017/18"
value = 0.07
"#;

const AREAS: &str = "\
code,year,area,no,region,value
Score,2018 (Rev),England,970,NA,7.0000000000000007E-2
Score,2018 (Rev),North,980,NA,-
Score,2018 (Rev),Leeds,383,North,0.101
Score,2018 (Rev),York,816,North,-
Score,2018 (Rev),Hull,810,North,-0.3
Low,2018 (Rev),England,970,NA,-0.2
Low,2018 (Rev),North,980,NA,0.1
Low,2018 (Rev),Leeds,383,North,-0.1
Low,2018 (Rev),York,816,North,0.4
Low,2018 (Rev),Hull,810,North,-
Rest,2018 (Rev),England,970,NA,0.25
Rest,2018 (Rev),North,980,NA,-
Rest,2018 (Rev),Leeds,383,North,0.1
Rest,2018 (Rev),York,816,North,0.9
Rest,2018 (Rev),Hull,810,North,0.2
Score,2020,England,970,NA,0.5
Other,2025,England,970,NA,12
";

const DICTIONARY: &str = "\
Measure_short,dps,Polarity,Last Update
Score,2.0,High,45689
Low,,High,45689
Rest,,High,45689
";

const AREAS_DESCRIPTION: &str = r#"
[file]
path = "areas.csv"
encoding = "utf-8"

[dictionary]
path = "dictionary.csv"
encoding = "utf-8"

[provenance]
publisher = "Somebody"
licence = "Some licence"
title = "Some series"
retrieved_from = "nowhere"

[columns]
measure = "code"
year = "year"
area = "area"
number = "no"
region = "region"
value = "value"
none = ["-"]

[rows]
count = 17

[areas]
england = "England"
regions = ["North"]
parts = []
authorities = 3
levels = [25, 50]
called = {}

[[populations]]
key = "made_up"
rule = "made up"
membership = "never"

[[series]]
measure = "score"
group = "all"
code = "Score"
decimals = 2
population = "made_up"

[[series]]
measure = "score"
group = "disadvantaged"
code = "Low"
decimals = 2
population = "made_up"

[[series]]
measure = "score"
group = "others"
code = "Rest"
decimals = 2
population = "made_up"

[[breaks]]
years = ["2019/20"]
measures = ["score"]
reason = "Made up."

[[expect]]
measure = "score"
group = "all"
area = "England"
year = "2017/18"
value = 0.07
"#;

const MEASURE: &str = r#"
order = 1
packs = ["first", "secondary"]
id = "score"
name = "Score"
short_name = "Score"
counts = "points"
stage = "key_stage_4"
unit = "progress_grades"
direction = "higher_better"
range = { lowest = -5, highest = 5 }
interval = "pupil_standard_deviation"
cohort = "pupils"
why = "Why not"
definition = "Made up"
caveats = []
source = "Nowhere"
next_release = "Never"
checked_by = "Nobody"
checked_on = "2026-11-23"
checked_against = "nothing"
"#;

const PUPIL_SD: &str = r#"
[[pupil_sd]]
measure = "score"
year = "2024/25"
value = 1.4
estimated = false
source = "Made up"
"#;

/// A little country in a temporary folder, whose files a test may change before it builds.
pub(crate) struct World(TempDir);

impl World {
    pub(crate) fn new() -> Self {
        let world = Self(TempDir::new().unwrap());
        world.write("sources/trusts.csv", TRUSTS);
        world.write("sources/series.csv", format!("\u{feff}{SERIES}"));
        world.write("sources/areas.csv", AREAS);
        world.write("sources/dictionary.csv", DICTIONARY);
        world.write("descriptions/areas/areas.toml", AREAS_DESCRIPTION);
        world.write("descriptions/trusts/some.toml", DESCRIPTION);
        world.write("descriptions/england/series.toml", SERIES_DESCRIPTION);
        world.write("data/measures/score.toml", MEASURE);
        world.write("data/pupil-sd.toml", PUPIL_SD);
        world
    }

    pub(crate) fn path(&self, path: &str) -> std::path::PathBuf {
        self.0.path().join(path)
    }

    pub(crate) fn write(&self, path: &str, contents: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, contents).unwrap();
    }

    pub(crate) fn change(self, path: &str, from: &str, to: &str) -> Self {
        let text = fs::read_to_string(self.path(path)).unwrap();
        assert!(text.contains(from), "{path} has no “{from}”");
        self.write(path, text.replacen(from, to, 1));
        self
    }

    pub(crate) fn build(&self) -> Result<national_data::Built, national_data::BuildError> {
        build(
            &self.path("sources"),
            &self.path("descriptions"),
            &self.path("data"),
        )
    }

    /// Builds, expects a refusal and gives its words.
    pub(crate) fn refusal(&self) -> String {
        self.build().expect_err("the build should stop").to_string()
    }
}
