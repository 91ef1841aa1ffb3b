//! The colours of roles. The page reads its own colours (a theme, a host's accent, the system's in forced colours) and passes
//! them on as a palette. Nothing else in the charts knows a colour.

use crate::charts::scene::roles::Role;

/// Red, green and blue, 0 to 255 each.
pub type Rgb = (u8, u8, u8);

/// The colours of a page. The two roles of bands have no colours of their own. They are tints between paper and
/// [`Role::Country`], so that they follow a host's colours, dark mode and forced colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// For [`Role::Paper`].
    pub paper: Rgb,
    /// For [`Role::Ink`].
    pub ink: Rgb,
    /// For [`Role::Muted`].
    pub muted: Rgb,
    /// For [`Role::Hairline`].
    pub hairline: Rgb,
    /// For [`Role::Country`].
    pub country: Rgb,
    /// For [`Role::MiddleHalf`].
    pub middle_half: Rgb,
    /// For [`Role::Median`].
    pub median: Rgb,
    /// For [`Role::Trust`].
    pub trust: Rgb,
    /// For [`Role::England`].
    pub england: Rgb,
}

impl Palette {
    /// The page's own colours in light mode.
    pub const LIGHT: Self = Self {
        paper: (0xFB, 0xFA, 0xF7),
        ink: (0x1B, 0x1F, 0x24),
        muted: (0x59, 0x62, 0x6E),
        hairline: (0xDE, 0xDA, 0xD0),
        country: (0xB8, 0xC4, 0xD1),
        middle_half: (0x8F, 0xA3, 0xB8),
        median: (0x44, 0x56, 0x6B),
        trust: (0xB3, 0x40, 0x0F),
        england: (0x1F, 0x5F, 0xA8),
    };

    /// The page's own light colours on white paper.
    pub const PRINTED: Self = Self {
        paper: (0xFF, 0xFF, 0xFF),
        ..Self::LIGHT
    };

    /// The page's own colours in dark mode.
    pub const DARK: Self = Self {
        paper: (0x14, 0x18, 0x1D),
        ink: (0xEC, 0xEA, 0xE4),
        muted: (0xA3, 0xAC, 0xB8),
        hairline: (0x32, 0x3A, 0x44),
        country: (0x3B, 0x4A, 0x5B),
        middle_half: (0x5B, 0x71, 0x89),
        median: (0xB5, 0xC4, 0xD5),
        trust: (0xFF, 0x9A, 0x5C),
        england: (0x7F, 0xB5, 0xF0),
    };

    /// The colour of `role`.
    #[must_use]
    pub const fn colour(&self, role: Role) -> Rgb {
        match role {
            Role::Paper => self.paper,
            Role::Ink => self.ink,
            Role::Muted => self.muted,
            Role::Hairline => self.hairline,
            Role::Country => self.country,
            Role::MiddleHalf => self.middle_half,
            Role::Median => self.median,
            Role::Trust => self.trust,
            Role::England => self.england,
            Role::OuterBand => mixed(self.paper, self.country, 30),
            Role::InnerBand => mixed(self.paper, self.country, 60),
        }
    }
}

/// `share` per cent of `colour` on `paper`.
const fn mixed(paper: Rgb, colour: Rgb, share: u16) -> Rgb {
    const fn channel(paper: u8, colour: u8, share: u16) -> u8 {
        // At most 255 again: a mean of two bytes.
        let [low, _] = ((paper as u16 * (100 - share) + colour as u16 * share + 50) / 100).to_le_bytes();
        low
    }
    (
        channel(paper.0, colour.0, share),
        channel(paper.1, colour.1, share),
        channel(paper.2, colour.2, share),
    )
}
