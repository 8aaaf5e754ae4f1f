## The design system's page.

style-title = Design system
