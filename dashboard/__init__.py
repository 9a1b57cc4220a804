"""Everything about the screen: the Streamlit pages, the map, the charts and their words."""
