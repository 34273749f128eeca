"""Everything of the builder that knows the screen: state, forms, routes, components."""
