; Links work before the app is started for the first time, and lead nowhere once it is gone.
!macro customInstall
  WriteRegStr SHCTX "Software\Classes\ostraka" "" "URL:Ostraka invitation"
  WriteRegStr SHCTX "Software\Classes\ostraka" "URL Protocol" ""
  WriteRegStr SHCTX "Software\Classes\ostraka\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
!macroend

!macro customUnInstall
  DeleteRegKey SHCTX "Software\Classes\ostraka"
!macroend
