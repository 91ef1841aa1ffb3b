//! Writes the example pictures as SVG, to be looked at: `cargo test --no-default-features --test charts look -- --ignored`
//! puts them in `/tmp/charts-look`.

use std::fs;
use std::path::Path;

use trust_benchmark::charts::{Palette, to_svg};

use super::examples::ALL;

#[test]
#[ignore = "writes files for human eyes"]
fn look() {
    let folder = Path::new("/tmp/charts-look");
    fs::create_dir_all(folder).unwrap();
    for (name, scene) in ALL {
        for (theme, palette) in [("light", Palette::LIGHT), ("dark", Palette::DARK)] {
            for width in [288.0, 720.0] {
                let svg = to_svg(
                    &scene(width, 16.0),
                    &palette,
                    "DejaVu Sans Condensed",
                    name,
                    "An example.",
                );
                fs::write(folder.join(format!("{name}_{theme}_{width}.svg")), svg).unwrap();
            }
        }
    }
}
