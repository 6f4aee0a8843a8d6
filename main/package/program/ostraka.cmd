@rem `ostraka` at a prompt: the Node that lies beside it runs what says which of the two programs is meant.
@"%~dp0..\command\node.exe" "%~dp0..\command\dist\command\ostraka.js" %*
