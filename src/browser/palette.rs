//! The page's colours for the canvas. The stylesheet holds them once, as colours of hidden swatches, so that a theme,
//! a host's accent and forced colours reach pictures and text alike.

use web_sys::Element;

use crate::charts::{Palette, Rgb};

/// Reads the colours of the swatches inside `holder`, which stand in the order of the roles (`www/index.html`); the page's
/// own by day where they cannot be read.
pub(crate) fn read(holder: &Element) -> Palette {
    let colour = |place: u32| -> Option<Rgb> {
        let swatch = holder.children().item(place)?;
        let style = web_sys::window()?.get_computed_style(&swatch).ok()??;
        rgb(&style.get_property_value("color").ok()?)
    };
    let fallback = Palette::LIGHT;
    Palette {
        paper: colour(0).unwrap_or(fallback.paper),
        ink: colour(1).unwrap_or(fallback.ink),
        muted: colour(2).unwrap_or(fallback.muted),
        hairline: colour(3).unwrap_or(fallback.hairline),
        country: colour(4).unwrap_or(fallback.country),
        middle_half: colour(5).unwrap_or(fallback.middle_half),
        median: colour(6).unwrap_or(fallback.median),
        trust: colour(7).unwrap_or(fallback.trust),
        england: colour(8).unwrap_or(fallback.england),
    }
}

/// The font in which the page sets figures.
pub(crate) fn font_family(holder: &Element) -> String {
    let family = || {
        web_sys::window()?
            .get_computed_style(holder)
            .ok()??
            .get_property_value("font-family")
            .ok()
    };
    family()
        .filter(|family| !family.is_empty())
        .unwrap_or_else(|| "system-ui, sans-serif".to_owned())
}

/// The red, green and blue of a computed colour, "rgb(179, 64, 15)".
fn rgb(computed: &str) -> Option<Rgb> {
    let inside = computed.split_once('(')?.1.strip_suffix(')')?;
    let mut parts = inside.split([',', ' ', '/']).filter(|part| !part.is_empty());
    let mut part = || parts.next()?.parse::<u8>().ok();
    Some((part()?, part()?, part()?))
}

#[cfg(test)]
mod tests {
    use super::rgb;

    #[test]
    fn reads_computed_colours_in_both_notations() {
        assert_eq!(rgb("rgb(179, 64, 15)"), Some((179, 64, 15)));
        assert_eq!(rgb("rgba(179, 64, 15, 0.5)"), Some((179, 64, 15)));
        assert_eq!(rgb("rgb(179 64 15 / 50%)"), Some((179, 64, 15)));
        assert_eq!(rgb("color(srgb 1 0 0)"), None);
        assert_eq!(rgb("transparent"), None);
    }
}
