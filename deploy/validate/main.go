// Checks what needs the tools' own code: declarations compose FILE, dockerfile FILE, kustomize FOLDER.
// The last one prints the objects, as kubectl kustomize does.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
	"sigs.k8s.io/kustomize/api/krusty"
	"sigs.k8s.io/kustomize/kyaml/filesys"
)

var checks = map[string]func(path string) error{
	"compose":    checkCompose,
	"dockerfile": checkDockerfile,
	"kustomize":  printObjects,
}

func main() {
	if len(os.Args) != 3 || checks[os.Args[1]] == nil {
		fail(fmt.Errorf("usage: declarations compose|dockerfile|kustomize PATH"))
	}
	if err := checks[os.Args[1]](os.Args[2]); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// Loads the file as "docker compose config" does: variables, schema, and what refers to what.
func checkCompose(file string) error {
	options, err := cli.NewProjectOptions([]string{file}, cli.WithOsEnv)
	if err != nil {
		return err
	}
	_, err = options.LoadProject(context.Background())
	return err
}

// Parses the file as "docker build" does.
func checkDockerfile(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	parsed, err := parser.Parse(file)
	if err != nil {
		return err
	}
	_, _, err = instructions.Parse(parsed.AST, nil)
	return err
}

func printObjects(folder string) error {
	objects, err := krusty.MakeKustomizer(krusty.MakeDefaultOptions()).Run(filesys.MakeFsOnDisk(), folder)
	if err != nil {
		return err
	}
	yaml, err := objects.AsYaml()
	if err != nil {
		return err
	}
	_, err = os.Stdout.Write(yaml)
	return err
}
