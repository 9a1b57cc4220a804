"""Charts as Vega-Lite specifications: plain values, no Streamlit; Vega draws them in the browser."""
