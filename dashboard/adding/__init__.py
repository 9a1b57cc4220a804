"""From proposals to rows of the store, without Streamlit: the draft, its cards, their operations."""
