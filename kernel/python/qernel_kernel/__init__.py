"""The Jupyter side of the Qernel (TypeScript) kernel."""
