//! One trust of primary and secondary schools beside each group that can be chosen, and trusts that no such group fits.

use trust_benchmark::analysis::PeerChoice;
use trust_benchmark::national::TrustSet;

use crate::trust::{ALL, Trust};

fn trust(name: &'static str) -> Trust {
    Trust::named(name)
        .all_typed(&[
            ("rwm_expected", ALL, "61", "240"),
            ("attainment_8", ALL, "48.3", "420"),
        ])
        .of_schools("rwm_expected", "12")
        .of_schools("attainment_8", "3")
        .region("North West")
        .intake("rwm_expected", ["31", "14.5", "20"])
        .intake("attainment_8", ["27", "11", "15.2"])
}

pub(super) fn trusts() -> Vec<Trust> {
    use PeerChoice::{LocalAuthorities, Region, RegionSchools, Schools, Similar, SizeBand, Trusts};
    vec![
        trust("Beside trusts of its size").compared_with(SizeBand),
        trust("Beside trusts of its region").compared_with(Region),
        trust("Beside the trusts most like it").compared_with(Similar),
        trust("Beside trusts of August 2022").compared_with(Trusts(TrustSet::ByMembership)),
        trust("Beside trusts of any size").compared_with(Trusts(TrustSet::AnySize)),
        trust("Beside schools").compared_with(Schools),
        trust("Beside schools of its region").compared_with(RegionSchools),
        trust("Beside local authorities").compared_with(LocalAuthorities),
        Trust::named("Chosen groups of which nothing is typed")
            .typed(("rwm_expected", ALL, "61", "240"))
            .compared_with(Similar),
        Trust::named("A region of few trusts")
            .all_typed(&[
                ("rwm_expected", ALL, "61", "240"),
                ("attainment_8", ALL, "48.3", "420"),
            ])
            .region("North East")
            .compared_with(Region),
        Trust::named("One school")
            .all_typed(&[("rwm_expected", ALL, "70", "30"), ("phonics", ALL, "87", "30")])
            .of_schools("rwm_expected", "1"),
        Trust::named("Two schools and their size")
            .all_typed(&[("rwm_expected", ALL, "58", "57")])
            .of_schools("rwm_expected", "2")
            .compared_with(SizeBand),
        Trust::named("Forty schools beside trusts of that size")
            .typed(("rwm_expected", ALL, "62", "1780"))
            .of_schools("rwm_expected", "40")
            .compared_with(SizeBand),
    ]
}
