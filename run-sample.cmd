@echo off
rem Runs the sample; builds it first where it was never built or its sources have changed. Needs a JDK (17 or later) and
rem Maven. PostgreSQL is fetched when --store asks for it. All arguments go to the sample: try --help.
setlocal
set "SAMPLE_HOME=%~dp0"
set "SAMPLE_JAR=%SAMPLE_HOME%sample-app\target\afterproof-sample.jar"
set "SAMPLE_BUILT=%SAMPLE_HOME%sample-app\target\run-sample.built"
set "SAMPLE_POSTGRES=%SAMPLE_HOME%sample-app\target\run-sample.postgres"

set "SAMPLE_STORE=h2"
echo(%*| findstr /r /c:"--store[ =].*postgres" >nul && set "SAMPLE_STORE=postgres"
if exist "%SAMPLE_POSTGRES%" set "SAMPLE_STORE=postgres"

if not exist "%SAMPLE_JAR%" goto build
if not exist "%SAMPLE_BUILT%" goto build
if %SAMPLE_STORE%==postgres if not exist "%SAMPLE_POSTGRES%" goto build
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath $env:SAMPLE_BUILT).LastWriteTimeUtc; $sources = 'pom.xml', 'annotations\pom.xml', 'runtime\pom.xml', 'processor\pom.xml', 'integrations\json\pom.xml', 'integrations\jdbc\pom.xml', 'sample-app\pom.xml', 'annotations\src\main', 'runtime\src\main', 'processor\src\main', 'integrations\json\src\main', 'integrations\jdbc\src\main', 'sample-app\src\main' | ForEach-Object { Join-Path $env:SAMPLE_HOME $_ }; $changed = (Get-Item -LiteralPath $sources) + (Get-ChildItem -LiteralPath $sources -Recurse) | Where-Object { $_.LastWriteTimeUtc -gt $built }; exit ([int][bool]$changed)"
if errorlevel 1 goto build
goto run

:build
where mvn >nul 2>nul
if errorlevel 1 (
    echo run-sample: the first run builds the sample with Maven, and mvn is not on the PATH. 1>&2
    exit /b 1
)
if %SAMPLE_STORE%==postgres (
    echo run-sample: building, with PostgreSQL ^(the first time it fetches about 80 MB^) ... 1>&2
) else (
    echo run-sample: building ^(the first time takes a minute or two^) ... 1>&2
)
if not exist "%SAMPLE_HOME%sample-app\target" mkdir "%SAMPLE_HOME%sample-app\target"
type nul >"%SAMPLE_BUILT%.begun"
pushd "%SAMPLE_HOME%"
call mvn -q -B -pl sample-app -am package -Dmaven.test.skip=true -Dunchecked -Dsample=%SAMPLE_STORE% 1>&2
if errorlevel 1 (
    popd
    echo run-sample: the build failed, see above. 1>&2
    exit /b 1
)
popd
move /y "%SAMPLE_BUILT%.begun" "%SAMPLE_BUILT%" >nul
if %SAMPLE_STORE%==postgres type nul >"%SAMPLE_POSTGRES%"

:run
set "SAMPLE_JAVA=java"
if defined JAVA_HOME set "SAMPLE_JAVA=%JAVA_HOME%\bin\java"
"%SAMPLE_JAVA%" -XX:TieredStopAtLevel=1 -jar "%SAMPLE_JAR%" %*
exit /b %ERRORLEVEL%
