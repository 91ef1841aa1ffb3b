//! Writes the example pictures as SVG files into `target/tmp/pictures`, for a person to look at, in light, dark and forced colours.

use std::fs;
use std::path::Path;

use trust_benchmark::charts::{Palette, to_svg};

use super::examples::ALL;

/// A high-contrast theme as browsers report it: grey, text, links and selection on black.
const FORCED: Palette = Palette {
    paper: (0, 0, 0),
    ink: (255, 255, 255),
    muted: (255, 255, 255),
    hairline: (63, 242, 63),
    country: (63, 242, 63),
    middle_half: (255, 255, 255),
    median: (255, 255, 255),
    trust: (26, 235, 255),
    england: (255, 255, 0),
};

#[test]
fn every_picture_is_written_as_a_file() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pictures");
    fs::create_dir_all(&folder).unwrap();
    for (name, scene) in ALL {
        for (theme, palette) in [
            ("light", Palette::LIGHT),
            ("dark", Palette::DARK),
            ("forced", FORCED),
        ] {
            for (width, font) in [(288.0, 16.0), (720.0, 16.0), (400.0, 32.0)] {
                let svg = to_svg(
                    &scene(width, font),
                    &palette,
                    "DejaVu Sans Condensed",
                    name,
                    "An example.",
                );
                assert!(
                    svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"),
                    "{name}"
                );
                fs::write(folder.join(format!("{name}_{theme}_{width}.svg")), svg).unwrap();
            }
        }
    }
}
